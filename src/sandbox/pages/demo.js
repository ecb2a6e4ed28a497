// Draws the code that stands in a canvas and in no picture.
const canvas = document.querySelector('#code-canvas');
const picture = new Image();
picture.src = canvas.dataset.src;
picture.decode().then(() => {
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  canvas.getContext('2d').drawImage(picture, 0, 0);
});
