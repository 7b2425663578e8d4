//! A checker for the part of JSON Schema 2020-12 that `schema/analysis.schema.json` uses.
//!
//! A general validator would bring eighty crates; this one knows eighteen keywords and refuses a schema with any other.

use std::collections::BTreeSet;
use std::error::Error;

use regex::Regex;
use serde_json::Value;

/// The schema of the exchange format.
pub struct Schema(Value);

/// What a check looks at: where it stands in the document, and what it has met.
pub struct Check<'s> {
    schema: &'s Schema,
    /// Names of the properties that were there.
    pub seen: BTreeSet<String>,
    /// What is wrong, each with its path.
    pub problems: Vec<String>,
}

impl Schema {
    pub fn load() -> Result<Self, Box<dyn Error>> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/analysis.schema.json");
        Ok(Self(serde_json::from_str(&std::fs::read_to_string(path)?)?))
    }

    /// Checks a document against the whole schema.
    pub fn check(&self, value: &Value) -> Check<'_> {
        self.run(value, &self.0)
    }

    /// Checks a document against one of its definitions.
    pub fn check_definition(&self, name: &str, value: &Value) -> Check<'_> {
        self.run(value, &self.0["$defs"][name])
    }

    /// What is wrong with a document; empty if nothing is.
    pub fn problems(&self, value: &Value) -> Vec<String> {
        self.check(value).problems
    }

    /// Names of all properties the results may have.
    pub fn properties(&self) -> BTreeSet<String> {
        let input = &self.0["$defs"]["input"];
        let mut names = BTreeSet::new();
        gather(&self.0, input, &mut names);
        names
    }

    fn run(&self, value: &Value, rules: &Value) -> Check<'_> {
        let mut check = Check { schema: self, seen: BTreeSet::new(), problems: Vec::new() };
        check.value(value, rules, "");
        check
    }
}

fn gather(rules: &Value, but: &Value, names: &mut BTreeSet<String>) {
    if std::ptr::eq(rules, but) {
        return;
    }
    if let Some(properties) = rules["properties"].as_object() {
        names.extend(properties.keys().cloned());
    }
    let inner = rules.as_object().into_iter().flat_map(|object| object.values());
    inner.chain(rules.as_array().into_iter().flatten()).for_each(|inner| gather(inner, but, names));
}

impl Check<'_> {
    fn value(&mut self, value: &Value, rules: &Value, path: &str) {
        let Some(rules) = rules.as_object() else {
            self.problems.push(format!("{path}: the schema has no such definition"));
            return;
        };
        for (keyword, rule) in rules {
            if let Err(problem) = self.keyword(value, keyword, rule, rules, path) {
                self.problems.push(format!("{path}: {problem}"));
            }
        }
    }

    fn keyword(
        &mut self,
        value: &Value,
        keyword: &str,
        rule: &Value,
        rules: &serde_json::Map<String, Value>,
        path: &str,
    ) -> Result<(), String> {
        let refused = || Err(format!("{value} against {keyword} {rule}"));
        let fits = match keyword {
            "$schema" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let pointer = rule.as_str().and_then(|rule| rule.strip_prefix('#')).unwrap_or_default();
                let target = self.schema.0.pointer(pointer).ok_or_else(|| format!("no {rule}"))?;
                self.value(value, target, path);
                true
            }
            "type" => match rule {
                Value::Array(types) => types.iter().any(|one| is_type(value, one)),
                one => is_type(value, one),
            },
            "const" => value == rule || value.as_f64().is_some() && value.as_f64() == rule.as_f64(),
            "enum" => rule.as_array().is_some_and(|allowed| allowed.contains(value)),
            "pattern" => {
                let pattern = Regex::new(rule.as_str().unwrap_or_default()).map_err(|problem| problem.to_string())?;
                value.as_str().is_none_or(|text| pattern.is_match(text))
            }
            "minimum" => value.as_f64().is_none_or(|number| rule.as_f64().is_some_and(|least| number >= least)),
            "maximum" => value.as_f64().is_none_or(|number| rule.as_f64().is_some_and(|most| number <= most)),
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 >= rule.as_u64().unwrap_or(0)),
            "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= rule.as_u64().unwrap_or(0)),
            "required" => {
                let names = rule.as_array().into_iter().flatten().filter_map(Value::as_str);
                value.as_object().is_none_or(|object| names.into_iter().all(|name| object.contains_key(name)))
            }
            "properties" => {
                for (name, inner) in value.as_object().into_iter().flatten() {
                    if let Some(rule) = rule.get(name) {
                        self.seen.insert(name.clone());
                        self.value(inner, rule, &format!("{path}/{name}"));
                    }
                }
                true
            }
            "additionalProperties" if *rule == Value::Bool(false) => {
                let known = rules.get("properties").and_then(Value::as_object);
                let is_known = |name: &String| known.is_some_and(|known| known.contains_key(name));
                value.as_object().is_none_or(|object| object.keys().all(is_known))
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    self.value(item, rule, &format!("{path}/{index}"));
                }
                true
            }
            "oneOf" => {
                let choices = rule.as_array().into_iter().flatten();
                let checks: Vec<Check<'_>> = choices.map(|choice| self.schema.run(value, choice)).collect();
                let fitting: Vec<&Check<'_>> = checks.iter().filter(|check| check.problems.is_empty()).collect();
                if let [only] = fitting[..] {
                    self.seen.extend(only.seen.iter().cloned());
                }
                fitting.len() == 1
            }
            other => return Err(format!("the checker does not know « {other} »")),
        };
        if fits { Ok(()) } else { refused() }
    }
}

fn is_type(value: &Value, name: &Value) -> bool {
    match name.as_str().unwrap_or_default() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_u64().is_some() || value.as_i64().is_some(),
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        _ => false,
    }
}
