/** The half of PDF.js that parses comes without types; it is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
