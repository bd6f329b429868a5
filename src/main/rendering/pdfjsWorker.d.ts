/** Loading it makes the parser known to pdf.js in this thread; nothing of it is called. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
