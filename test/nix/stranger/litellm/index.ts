import { defineConfig } from "muffintin";
export default defineConfig({ model_list: [2] } as any);
