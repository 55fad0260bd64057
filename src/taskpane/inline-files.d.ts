/** A file as a data: address, inside the script that names it. */
declare module '*?inline' {
  const address: string;
  // The form of such a module is the bundler's.
  // eslint-disable-next-line no-restricted-syntax
  export default address;
}
