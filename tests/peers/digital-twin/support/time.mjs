// The time of a bot that lives in a time of its own, for everything in this process. To be loaded before the twin.

const MachineDate = Date;
let ahead = 0;

globalThis.Date = class extends MachineDate {
  constructor(...parts) {
    super(...(parts.length > 0 ? parts : [MachineDate.now() + ahead]));
  }

  static now() {
    return MachineDate.now() + ahead;
  }
};

export function setTime(instant) {
  ahead = instant - MachineDate.now();
}

/** Never back: ids are made of the time, and people's messages stay in their order. */
export function moveTime(instant) {
  ahead = Math.max(ahead, instant - MachineDate.now());
}
