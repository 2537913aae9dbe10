// What js-yaml.ts loads: a module of the program's own, so that it is bundled and loaded apart.
export { dump, getScalarValue, parseEvents, YAMLException } from "js-yaml";
