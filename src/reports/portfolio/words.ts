export interface PortfolioWords { readonly x?: string }
