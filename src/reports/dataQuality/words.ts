export interface DataQualityWords { readonly x?: string }
