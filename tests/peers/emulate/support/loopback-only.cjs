// Loaded before emulate: it listens on all interfaces otherwise.
const { Server } = require("node:net");

const listen = Server.prototype.listen;
Server.prototype.listen = function (...args) {
  if (typeof args[0] === "object" && args[0] !== null) {
    return listen.call(this, { ...args[0], host: "127.0.0.1" }, ...args.slice(1));
  }

  const callback = args.find(arg => typeof arg === "function");
  return listen.call(this, { port: Number(args[0]), host: "127.0.0.1" }, ...callback ? [callback] : []);
};
