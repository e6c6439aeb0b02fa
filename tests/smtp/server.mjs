// A mail server for tests: prints its port, then one line of JSON for each message that it accepts. Commands come on standard input:
// "refuse 550" answers every recipient so, "delay 20" waits so many milliseconds before it accepts a message, "accept" ends both,
// "tell" does nothing. Each is answered by a line of JSON, after those of the messages accepted before.
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

let refusal = 0;
let delay = 0;
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH'],
  hideSTARTTLS: true,
  onRcptTo(address, session, done) {
    done(refusal ? Object.assign(new Error('refused'), { responseCode: refusal }) : undefined);
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      // The message is accepted at this point; a client that dies before it reads the answer sends it again.
      say({ to: session.envelope.rcptTo.map((r) => r.address), raw: Buffer.concat(parts).toString('base64') });
      setTimeout(done, delay);
    });
  },
});
server.on('error', () => {}); // a client that was killed resets its connection
server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }));

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [word, number] = line.split(' ');
    if (word === 'refuse') refusal = Number(number);
    else if (word === 'delay') delay = Number(number);
    else if (word === 'accept') refusal = delay = 0;
    say({ done: line });
  })
  .on('close', () => process.exit()); // the tests are gone
