import { expect, it } from "vitest";
import { socketSource } from "../../../src/site/present/socket-source.ts";

it("names one socket, and the whole server where its host is an IPv6 address", () => {
  expect(socketSource("192.0.2.2:8080", "/vote")).toBe("ws://192.0.2.2:8080/vote");
  expect(socketSource("[fd00::2]:8080", "/vote")).toBe("'self'");
});
