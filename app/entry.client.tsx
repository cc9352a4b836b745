// Public pages send no framework to the browser, so nothing starts here. The build wants the file.
export {}
