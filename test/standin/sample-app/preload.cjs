const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('sample', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  sendFunction: () => ipcRenderer.invoke('echo', () => 1),
  answerFunction: () => ipcRenderer.invoke('function'),
  nobody: () => ipcRenderer.invoke('nobody'),
  refuse: () => ipcRenderer.invoke('refuse'),
  where: () => ipcRenderer.invoke('where'),
  sum: (a, b) => a + b,
  listen(receive) {
    ipcRenderer.on('say', async (_event, text) => ipcRenderer.send('said', await receive(text)));
  },
});
