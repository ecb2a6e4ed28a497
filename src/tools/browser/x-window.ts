import { connect, type Socket } from 'node:net';

/**
 * Opens an empty window with a title on an X display. It speaks the X11 protocol, so that no toolkit
 * is needed.
 * @param display such as `:99`
 * @returns the connection; ending it closes the window
 */
export async function openPlainWindow(display: string, title: string): Promise<Socket> {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
  const setup = await handshake(socket);
  const id = setup.readUInt32LE(12);
  const screen = 40 + padded(setup.readUInt16LE(24)) + setup.readUInt8(29) * 8;
  const root = setup.readUInt32LE(screen);
  const white = setup.readUInt32LE(screen + 8);
  socket.write(Buffer.concat([createWindow(id, root, white), setName(id, title), mapWindow(id)]));
  socket.on('error', () => socket.destroy());
  return socket;
}

/** Sends the connection setup and returns the complete answer (X11 protocol, section 8). */
function handshake(socket: Socket): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const onData = (chunk: Buffer): void => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 8 || received.length < 8 + received.readUInt16LE(6) * 4) return;
      socket.off('data', onData);
      socket.resume();
      if (received[0] === 1) resolve(received);
      else reject(new Error('The X server refused the connection.'));
    };
    socket.on('data', onData);
    socket.once('error', reject);
    // Little-endian, protocol 11.0, no authorization.
    socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  });
}

function createWindow(id: number, root: number, background: number): Buffer {
  const request = Buffer.alloc(36);
  request.writeUInt8(1, 0); // CreateWindow
  request.writeUInt16LE(9, 2);
  request.writeUInt32LE(id, 4);
  request.writeUInt32LE(root, 8);
  request.writeUInt16LE(240, 16); // width
  request.writeUInt16LE(120, 18); // height
  request.writeUInt16LE(1, 22); // InputOutput
  request.writeUInt32LE(2, 28); // one attribute follows: the background
  request.writeUInt32LE(background, 32);
  return request;
}

function setName(id: number, title: string): Buffer {
  const text = Buffer.from(title, 'latin1');
  const request = Buffer.alloc(24 + padded(text.length));
  request.writeUInt8(18, 0); // ChangeProperty
  request.writeUInt16LE(request.length / 4, 2);
  request.writeUInt32LE(id, 4);
  request.writeUInt32LE(39, 8); // WM_NAME
  request.writeUInt32LE(31, 12); // STRING
  request.writeUInt8(8, 16);
  request.writeUInt32LE(text.length, 20);
  text.copy(request, 24);
  return request;
}

function mapWindow(id: number): Buffer {
  const request = Buffer.alloc(8);
  request.writeUInt8(8, 0); // MapWindow
  request.writeUInt16LE(2, 2);
  request.writeUInt32LE(id, 4);
  return request;
}

/** X11 pads data to a multiple of 4 bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
