// Draws the QR code of the canvas.
const canvas = document.querySelector('#code-canvas');
const image = new Image();
image.src = canvas.dataset.src;
image.decode().then(() => {
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d').drawImage(image, 0, 0);
});
