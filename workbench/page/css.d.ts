/** Style sheets are bundled by webpack into one file; the import has no value. */
declare module "*.css";
