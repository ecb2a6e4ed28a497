import { connect, type Socket } from 'node:net';

/**
 * Puts a plain titled window of "another program" on an X display, by speaking the X11 protocol
 * itself, so that no toolkit need be installed. Close it by ending the socket returned.
 */
export async function openPlainWindow(display: string, title: string): Promise<Socket> {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
  const setup = await greet(socket);
  const id = setup.readUInt32LE(12);
  const screen = 40 + padded(setup.readUInt16LE(24)) + setup.readUInt8(29) * 8;
  const root = setup.readUInt32LE(screen);
  const white = setup.readUInt32LE(screen + 8);
  socket.write(Buffer.concat([createWindow(id, root, white), setName(id, title), map(id)]));
  socket.on('error', () => socket.destroy());
  return socket;
}

/** Sends the connection setup and collects its whole answer (X11 protocol, section 8). */
function greet(socket: Socket): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let got = Buffer.alloc(0);
    const onData = (chunk: Buffer): void => {
      got = Buffer.concat([got, chunk]);
      if (got.length < 8 || got.length < 8 + got.readUInt16LE(6) * 4) return;
      socket.off('data', onData);
      socket.resume();
      if (got[0] === 1) resolve(got);
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

function map(id: number): Buffer {
  const request = Buffer.alloc(8);
  request.writeUInt8(8, 0); // MapWindow
  request.writeUInt16LE(2, 2);
  request.writeUInt32LE(id, 4);
  return request;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
