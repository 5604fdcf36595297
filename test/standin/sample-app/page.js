const status = document.querySelector('[role=status]');
window.sample.listen((text) => {
  status.textContent = text;
  return Promise.resolve(`heard ${text}`);
});
