// Discord's official OpenAPI document as a judge of recorded requests and answers.

import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const id = "discord";

export class OpenApi {
  #ajv = new Ajv2020({ strict: false, validateFormats: false });
  #document;
  #operations;

  constructor(path) {
    this.#document = JSON.parse(readFileSync(path, "utf8"));
    // The document has whole numbers here; the reference, "Error Messages", shows words such as BASE_TYPE_REQUIRED.
    this.#document.components.schemas.InnerErrors.properties._errors.items = {
      type: "object", properties: { code: { type: "string" }, message: { type: "string" } }, required: ["code", "message"],
    };
    this.#ajv.addSchema(this.#document, id);
    this.#operations = Object.keys(this.#document.paths)
      .map(template => ({ template, pattern: new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`) }))
      .sort((one, other) => one.template.split("{").length - other.template.split("{").length);
  }

  /** What does not fit the document, as sentences. */
  judge({ method, path, request, multipart, status, answer, injected }) {
    const template = this.#operations.find(known => known.pattern.test(path))?.template;
    const operation = template && this.#document.paths[template][method.toLowerCase()];
    if (!operation) {
      return [`${method} ${path} is not in the document`];
    }

    const place = ["paths", template, method.toLowerCase()];
    // What was answered with 400 was recognised as wrong; a server error is not the server's own.
    const sent = status === 400 ? [] : this.#judgeRequest(operation, place, request, multipart);
    return injected.includes("ServerError") ? sent : [...sent, ...this.#judgeAnswer(operation, place, status, answer)];
  }

  /** A schema that may refer to the document's as "discord#/components/schemas/…". */
  schema(schema) {
    return this.#ajv.compile(schema);
  }

  /** The first few; a failed union names all its members. */
  errorsOf(validate) {
    return this.#ajv.errorsText(validate.errors.slice(0, 4));
  }

  #judgeRequest(operation, place, request, multipart) {
    if (!operation.requestBody) {
      return request === null ? [] : ["has a body, which the document does not know"];
    }

    const type = multipart ? "multipart/form-data" : "application/json";
    if (request === null) {
      return operation.requestBody.required ? ["lacks its body"] : [];
    }

    return this.#judgeContent(operation.requestBody, [...place, "requestBody"], type, request, "request");
  }

  #judgeAnswer(operation, place, status, answer) {
    const key = [String(status), `${String(status)[0]}XX`].find(candidate => candidate in operation.responses);
    if (!key) {
      return [`is answered with ${status}, which the document does not know`];
    }

    const response = operation.responses[key];
    const [target, at] = response.$ref ? this.#follow(response.$ref) : [response, [...place, "responses", key]];
    if (!target.content) {
      return answer === null ? [] : [`is answered with a body beside ${status}`];
    }

    return this.#judgeContent(target, at, "application/json", answer, `answer ${status}`);
  }

  #judgeContent(holder, place, type, body, name) {
    if (!holder.content[type]) {
      return [`${name}: ${type} is not in the document`];
    }

    const escape = step => encodeURIComponent(step.replace(/~/g, "~0").replace(/\//g, "~1"));
    const ref = `${id}#/${[...place, "content", type, "schema"].map(escape).join("/")}`;
    const validate = this.#ajv.getSchema(ref) ?? this.#ajv.compile({ $ref: ref });
    return validate(body) ? [] : [`${name}: ${this.errorsOf(validate)}`];
  }

  #follow(ref) {
    const steps = ref.replace("#/", "").split("/");
    return [steps.reduce((node, step) => node[step], this.#document), steps];
  }
}
