// Draws the contract that the portal itself was built from.
Redoc.init('/openapi.yaml', { disableSearch: true, hideDownloadButton: false, nativeScrollbars: true },
  document.getElementById('reference'));
