export interface SupplierSheetWords { readonly x?: string }
