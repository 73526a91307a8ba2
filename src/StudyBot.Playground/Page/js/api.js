// The requests the page makes. Every failure becomes an Error whose message is a sentence for the member.

const unreachable = "The Playground cannot be reached. Your text is still here; try again in a moment.";

async function request(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: method === "GET" ? {} : { "X-StudyBot": "1", "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Error(unreachable);
  }

  const answer = await response.json().catch(() => null);
  if (!response.ok || answer === null) {
    throw new Error(answer?.error ?? `The Playground could not do that (${response.status}). Try again in a moment.`);
  }

  return answer;
}

function query(values) {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
}

export const readRoom = member => request("GET", `/api/room?${query({ member })}`);

export const readPlace = (member, place, before) =>
  request("GET", `/api/messages?${query({ member, channel: place.channelId, thread: place.threadId, before })}`);

export const suggest = (member, place, text) =>
  request("GET", `/api/suggestions?${query({ member, channel: place.channelId, thread: place.threadId, text })}`);

export const pictureUrl = (member, id, tag) => `/api/pictures/${id}?${query({ member, tag })}`;

export const post = (memberId, place, text) => request("POST", "/api/messages", { memberId, ...place, text });

export const edit = (memberId, id, text) => request("PUT", `/api/messages/${id}`, { memberId, text });

export const remove = (memberId, id) => request("DELETE", `/api/messages/${id}?${query({ member: memberId })}`);

export const press = (memberId, messageId, buttonId) => request("POST", "/api/buttons", { memberId, messageId, buttonId });

export const submit = (memberId, place, formId, values) => request("POST", "/api/forms", { memberId, ...place, formId, values });

export const addMember = name => request("POST", "/api/members", { name });
