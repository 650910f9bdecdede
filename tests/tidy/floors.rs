//! The floor plan: a module imports only from modules that stand before it in the table of `ARCHITECTURE.md`.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{Module, is_word, modules};
use super::{in_backticks, none, table, tree};

/// The top-level modules in the order of the table, the lowest first.
fn plan() -> Vec<&'static str> {
    let rows = table("ARCHITECTURE.md", "Floors");
    rows.iter().flat_map(|row| in_backticks(row[1])).filter(|name| !name.contains('/')).collect()
}

#[test]
fn every_module_stands_on_one_floor() {
    let plan = plan();
    let all: BTreeSet<&str> = modules().iter().filter_map(|module| module.names.first().copied()).collect();
    let missing = all.iter().filter(|name| !plan.contains(name));
    let twice = plan.iter().enumerate().filter(|(at, name)| plan[..*at].contains(name));
    let gone = plan.iter().filter(|name| !all.contains(*name));
    none(
        missing
            .map(|name| format!("`{name}` is on no floor: give it its place in the table of ARCHITECTURE.md"))
            .chain(twice.map(|(_, name)| format!("`{name}` is twice in the table of ARCHITECTURE.md")))
            .chain(gone.map(|name| format!("ARCHITECTURE.md gives a floor to `{name}`, which is not in src/"))),
    );
}

#[test]
fn the_parts_named_in_the_floor_table_are_there() {
    let rows = table("ARCHITECTURE.md", "Floors");
    let parts = rows.iter().flat_map(|row| in_backticks(row[1])).filter(|name| name.contains('/'));
    let missing = parts.filter(|name| !tree::exists(&format!("src/{name}.rs")));
    none(missing.map(|name| format!("ARCHITECTURE.md names `{name}`, which is not in src/")));
}

#[test]
fn no_module_imports_from_above() {
    let (plan, modules) = (plan(), modules());
    let macros = exported_macros(&modules);
    let rank = |name: &str| plan.iter().position(|known| *known == name);
    let mut faults = Vec::new();
    for module in modules.iter().filter(|module| !module.names.is_empty()) {
        let own = module.names[0];
        for name in imports(module) {
            let name = macros.get(name).copied().unwrap_or(name);
            if rank(own).is_some() && name != own && rank(name) >= rank(own) {
                faults.push(format!("{} imports `{name}`, which does not stand below `{own}`", module.path));
            }
        }
    }
    none(faults);
}

/// `codes` lists the complaints of the disk too; apart from that, what is built is built of values.
#[test]
fn only_the_verbs_use_the_world() {
    let (world, users) = (["disk", "project", "watch", "http"], ["disk", "project", "watch", "http", "codes", "cli"]);
    let modules = modules();
    let inner = modules.iter().filter(|module| module.names.first().is_some_and(|name| !users.contains(name)));
    none(inner.flat_map(|module| {
        let used = imports(module).into_iter().filter(|name| world.contains(name));
        used.map(|name| format!("{} imports `{name}`: hand it the value instead", module.path))
    }));
}

/// Macros are reached from the root of the crate, wherever they are defined: name → top-level module.
fn exported_macros(modules: &[Module]) -> BTreeMap<&str, &'static str> {
    let mut macros = BTreeMap::new();
    for module in modules.iter().filter(|module| !module.names.is_empty()) {
        for (_, after) in
            module.code.match_indices("#[macro_export]").map(|(at, mark)| module.code.split_at(at + mark.len()))
        {
            let name = after.trim_start().trim_start_matches("macro_rules!").trim_start();
            macros.insert(first_word(name), module.names[0]);
        }
    }
    macros
}

/// The names that a module takes from the root of the crate. What a macro writes as `$crate::…` belongs to its users.
fn imports(module: &Module) -> BTreeSet<&str> {
    let code = &module.code;
    let from_crate = code
        .match_indices("crate::")
        .filter(|(at, _)| !code[..*at].ends_with(|before: char| is_word(before) || before == '$'));
    let from_crate = from_crate.flat_map(|(at, path)| heads(&code[at + path.len()..]));
    let up = "super::".repeat(module.names.len());
    let starts = code.match_indices(&up).filter(|(at, _)| !code[..*at].ends_with("super::"));
    from_crate.chain(starts.flat_map(|(at, path)| heads(&code[at + path.len()..]))).collect()
}

/// The first names of a path or of the paths in its braces.
fn heads(path: &str) -> Vec<&str> {
    let Some(group) = path.strip_prefix('{') else { return vec![first_word(path)] };
    let mut heads = vec![first_word(group.trim_start())];
    let mut depth = 1;
    for (at, char) in group.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => heads.push(first_word(group[at + 1..].trim_start())),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

fn first_word(text: &str) -> &str {
    text.split(|char| !is_word(char)).next().unwrap_or("")
}

#[test]
fn imports_are_read_from_every_form_of_path() {
    let read = |names: &[&'static str], code: &str| {
        let module = Module { path: "x", names: names.to_vec(), code: code.to_owned() };
        imports(&module).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(read(&["a"], "use crate::b::c; x(crate::d::e, $crate::f::g)"), ["b", "d"]);
    assert_eq!(read(&["a"], "use crate::{b::{c, d}, e,\n f::{self},\n};"), ["b", "e", "f"]);
    assert_eq!(read(&["a", "b"], "use super::c; use super::super::d::e;"), ["d"]);
    assert_eq!(read(&["a"], "use super::c;"), ["c"]);
}
