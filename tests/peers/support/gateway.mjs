// The payloads of the gateway, as events/gateway-events and events/gateway document them.
// Objects that REST knows, too, are the OpenAPI document's.

const known = name => ({ $ref: `discord#/components/schemas/${name}` });
const object = (properties, required = Object.keys(properties)) => ({ type: "object", properties, required });
const exactly = (properties, required) => ({ ...object(properties, required), additionalProperties: false });
const list = items => ({ type: "array", items });
const snowflake = known("SnowflakeType");
const integer = { type: "integer" };
const text = { type: "string" };
const flag = { type: "boolean" };

/** A member beside an object that names the user itself. */
const partialMember = object({ roles: list(snowflake), joined_at: text, deaf: flag, mute: flag, flags: integer });
const member = known("GuildMemberResponse");
const message = { allOf: [known("MessageResponse"), object({ guild_id: snowflake, member: partialMember }, [])] };
const channel = { oneOf: [known("GuildChannelResponse"), known("ThreadResponse")] };
const inGuild = schema => ({ allOf: [schema, object({ guild_id: snowflake })] });

const option = object({ name: text, type: integer });
const shard = { type: "array", minItems: 2, maxItems: 2, items: integer };

const interaction = {
  allOf: [
    object({
      id: snowflake, application_id: snowflake, type: { enum: [2, 3, 4, 5] }, token: text, version: { const: 1 }, data: { type: "object" },
      channel_id: snowflake, channel: object({ id: snowflake, type: integer }), app_permissions: text, locale: text, entitlements: list({}),
      authorizing_integration_owners: { type: "object" }, context: { enum: [0, 1, 2] }, attachment_size_limit: integer,
    }),
    {
      anyOf: [
        object({ guild_id: snowflake, guild_locale: text, member: { allOf: [member, object({ permissions: text })] } }),
        object({ user: known("UserResponse") }),
      ],
    },
    {
      if: object({ type: { const: 3 } }),
      then: object({ message: known("MessageResponse"), data: object({ custom_id: text, component_type: integer }) }),
    },
    {
      if: object({ type: { enum: [2, 4] } }),
      then: object({ data: object({ id: snowflake, name: text, type: integer, options: list(option) }, ["id", "name", "type"]) }),
    },
    {
      if: object({ type: { const: 5 } }),
      then: object({ data: object({ custom_id: text, components: list(object({ type: integer })) }) }),
    },
  ],
};

/** Dispatches by name. */
export const dispatches = {
  READY: object({
    v: { const: 10 }, user: known("UserResponse"), guilds: list(object({ id: snowflake, unavailable: { const: true } })), session_id: text,
    resume_gateway_url: text, application: object({ id: snowflake, flags: integer }), shard,
  }),
  RESUMED: { type: "object" },
  GUILD_CREATE: {
    allOf: [
      known("GuildResponse"),
      object({
        joined_at: text, large: flag, member_count: integer, members: list(member), channels: list(channel), threads: list(channel),
        voice_states: list({}), presences: list({}), stage_instances: list({}), guild_scheduled_events: list({}),
        soundboard_sounds: list({}),
      }),
    ],
  },
  GUILD_DELETE: object({ id: snowflake }),
  CHANNEL_CREATE: channel,
  CHANNEL_UPDATE: channel,
  CHANNEL_DELETE: channel,
  THREAD_CREATE: channel,
  THREAD_UPDATE: channel,
  THREAD_DELETE: object({ id: snowflake, guild_id: snowflake, parent_id: snowflake, type: integer }),
  GUILD_ROLE_CREATE: object({ guild_id: snowflake, role: known("GuildRoleResponse") }),
  GUILD_ROLE_UPDATE: object({ guild_id: snowflake, role: known("GuildRoleResponse") }),
  GUILD_MEMBER_ADD: inGuild(member),
  GUILD_MEMBER_UPDATE: inGuild(member),
  GUILD_MEMBER_REMOVE: object({ guild_id: snowflake, user: known("UserResponse") }),
  MESSAGE_CREATE: message,
  MESSAGE_UPDATE: message,
  MESSAGE_DELETE: exactly({ id: snowflake, channel_id: snowflake, guild_id: snowflake }, ["id", "channel_id"]),
  INTERACTION_CREATE: interaction,
};

/** What the server sends, by opcode. */
export const sent = {
  0: object({ t: text, s: { type: "integer", minimum: 1 }, d: {} }),
  1: object({ op: integer }),
  7: object({ op: integer }),
  9: object({ d: flag }),
  10: object({ d: object({ heartbeat_interval: integer }) }),
  11: object({ op: integer }),
};

/** What a client sends, by opcode. */
export const received = {
  1: object({ d: { type: ["integer", "null"] } }),
  2: object({
    d: object({
      token: text, intents: integer, properties: object({ os: text, browser: text, device: text }), compress: flag,
      large_threshold: { type: "integer", minimum: 50, maximum: 250 }, shard,
      presence: { type: ["object", "null"] },
    }, ["token", "intents", "properties"]),
  }),
  3: object({ d: object({ since: { type: ["integer", "null"] }, activities: { type: "array" }, status: text, afk: flag }) }),
  6: object({ d: object({ token: text, session_id: text, seq: integer }) }),
  8: object({ d: object({ guild_id: snowflake }) }),
};
