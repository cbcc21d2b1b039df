{
  "$schema": "https://swc.rs/schema.json",
  "jsc": {
    "target": "es2022",
    "parser": { "syntax": "typescript", "tsx": true },
    "transform": { "react": { "runtime": "automatic" } },
    "keepClassNames": true
  },
  "module": { "type": "commonjs", "ignoreDynamic": true },
  "sourceMaps": true,
  "exclude": ["node_modules", "dist", "\\.spec\\.tsx$"]
}
