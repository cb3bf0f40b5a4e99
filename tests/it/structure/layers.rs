//! How the files of `src` stand on each other. Data flows one way: base, law, record, then assess and data, then report; inside `assess`, a
//! room stands only on rooms of lower floors; `foo.rs` stands on top of `foo/`, never the other way round; and no files import
//! each other in a loop.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Each layer with the layers it may import, itself included.
const MAY_IMPORT: [(&str, &[&str]); 8] = [
    ("base", &["base"]),
    ("law", &["base", "law"]),
    ("record", &["base", "law", "record"]),
    ("assess", &["base", "law", "record", "assess"]),
    ("data", &["base", "law", "record", "data"]),
    ("guide", &["guide"]),
    ("report", &["base", "law", "record", "assess", "report"]),
    ("strategies", &["base", "law", "record", "assess", "strategies"]),
];

/// The rooms of `assess` with their floors: a room imports only from rooms of lower floors.
const FLOORS: [(&str, u8); 16] = [
    ("answer", 1),
    ("planes", 1),
    ("standing", 2),
    ("duty", 3),
    ("dossier", 4),
    ("sweep", 5),
    ("check", 5),
    ("inquiry", 5),
    ("pace", 6),
    ("portfolio", 6),
    ("snapshot", 6),
    ("analysis", 7),
    ("back_test", 7),
    ("series", 7),
    ("scenario", 8),
    ("output", 9),
];

/// A module by its path below the crate: `assess/duty/clock` for `src/assess/duty/clock.rs`.
type Module = Vec<String>;

/// The code of every module but the crate root.
struct House(BTreeMap<Module, String>);

fn words(path: &str, by: &str) -> Vec<String> {
    path.split(by).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A text without comments, and without its unit tests.
fn code(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let code = lines.join("\n");
    code.split("mod tests {").next().unwrap_or_default().to_owned()
}

/// The paths of a `use` tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn leaves(tree: &str, before: &[String], found: &mut Vec<Vec<String>>) {
    let Some((head, rest)) = tree.split_once('{') else {
        let name = tree.split(" as ").next().unwrap_or_default();
        let path = before.iter().cloned().chain(words(name, "::")).filter(|word| word != "self");
        return found.push(path.collect());
    };
    let before: Vec<String> = before.iter().cloned().chain(words(head, "::")).collect();
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let (mut depth, mut start) = (0, 0);
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                leaves(&inner[start..at], &before, found);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !inner[start..].trim().is_empty() {
        leaves(&inner[start..], &before, found);
    }
}

/// Every path that the code names, in `use` lines and in bodies; what a visibility names is no import.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut bodies = String::new();
    for statement in code.split_inclusive(';') {
        match statement.split_once("use ").filter(|(before, _)| {
            before.trim_end().ends_with([';', '}', ')', ']'])
                || before.split_whitespace().all(|word| word.starts_with("pub"))
        }) {
            Some((before, tree)) => {
                bodies.push_str(before);
                leaves(tree.trim_end_matches(';'), &[], &mut found);
            }
            None => bodies.push_str(statement),
        }
    }
    for start in ["crate::", "super::"] {
        for (at, _) in bodies.match_indices(start) {
            let before = bodies[..at].trim_end();
            if before.ends_with("(in") || before.ends_with("::") || before.ends_with('$') {
                continue;
            }
            let path: String = bodies[at..].chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
            let path = words(&path, "::");
            // A path that goes on with a word of a macro leads nowhere by itself.
            if path.len() > 1 {
                found.push(path);
            }
        }
    }
    found
}

impl House {
    fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let module = |(file, text): (&str, &str)| (words(file.trim_end_matches(".rs"), "/"), code(text));
        Self(files.into_iter().map(module).collect())
    }

    /// The library.
    fn library() -> Self {
        let house = Self::read("src", "lib.rs");
        assert!(house.0.len() > 150, "{} files", house.0.len());
        house
    }

    /// The program, which is a house of its own and knows of the library only what others know.
    fn program() -> Self {
        let house = Self::read("src/bin/mine-action", "main.rs");
        assert!(house.0.len() > 10, "{} files", house.0.len());
        house
    }

    fn read(folder: &str, root_file: &str) -> Self {
        fn sources(folder: &Path, root: &Path, found: &mut Vec<(String, String)>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    sources(&path, root, found);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    let inside = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                    found.push((inside, fs::read_to_string(&path).unwrap()));
                }
            }
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut found = Vec::new();
        sources(&root, &root, &mut found);
        let left_out = |file: &str| file == root_file || file.ends_with("/tests.rs") || file.starts_with("bin/");
        found.retain(|(file, _)| !left_out(file));
        Self::of(found.iter().map(|(file, text)| (&**file, &**text)))
    }

    /// A path from the crate root on, as that module means it; `None` where it leads out of the crate.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<Vec<String>> {
        let ups = path.iter().take_while(|word| *word == "super").count();
        match path.first()?.as_str() {
            "crate" => Some(path[1..].to_vec()),
            "super" => Some(module[..module.len().checked_sub(ups)?].iter().chain(&path[ups..]).cloned().collect()),
            child => {
                let inside: Module = module.iter().cloned().chain([child.to_owned()]).collect();
                self.0.contains_key(&inside).then(|| module.iter().chain(path).cloned().collect())
            }
        }
    }

    /// The module that a path leads into: the longest part of it that is one. The crate root is the empty module.
    fn lands(&self, path: &[String]) -> Module {
        let longest = (0..=path.len()).rev().find(|length| self.0.contains_key(&path[..*length]));
        path[..longest.unwrap_or_default()].to_vec()
    }

    /// What each module imports: the modules, and the path as written.
    fn imports(&self) -> Vec<(&Module, Module, String)> {
        let mut imports = Vec::new();
        for (module, code) in &self.0 {
            for path in paths(code) {
                if let Some(absolute) = self.absolute(module, &path) {
                    imports.push((module, self.lands(&absolute), path.join("::")));
                }
            }
        }
        imports.retain(|(module, target, _)| *module != target);
        imports
    }

    /// Imports from a layer that does not stand below: of names that the crate root lifts, too.
    fn backward(&self) -> Vec<String> {
        let wrong = self.imports().into_iter().filter(|(module, target, _)| {
            let allowed = MAY_IMPORT.iter().find(|(layer, _)| *layer == module[0]).map_or(&[][..], |(_, all)| all);
            target.first().is_none_or(|layer| !allowed.contains(&layer.as_str()))
        });
        wrong.map(|(module, _, path)| format!("{} imports {path}", module.join("/"))).collect()
    }

    /// Imports from a room that is not of a lower floor.
    fn upward(&self) -> Vec<String> {
        let floor = |module: &[String]| {
            let room = module.get(1).filter(|_| module[0] == "assess")?;
            let known = FLOORS.iter().find(|(name, _)| name == room);
            Some((room.clone(), known.unwrap_or_else(|| panic!("no floor for room `{room}`")).1))
        };
        let wrong = self.imports().into_iter().filter(|(module, target, _)| {
            let (Some((room, own)), Some((other, theirs))) = (floor(module), floor(target)) else { return false };
            room != other && theirs >= own
        });
        wrong.map(|(module, _, path)| format!("{} imports {path}", module.join("/"))).collect()
    }

    /// Imports of a file from one that it stands below: `foo/bar.rs` from `foo.rs`.
    fn imports_of_roots(&self) -> Vec<String> {
        let wrong = self.imports().into_iter().filter(|(module, target, _)| module.starts_with(target));
        wrong.map(|(module, _, path)| format!("{} imports {path}", module.join("/"))).collect()
    }

    /// A file of a loop, each with what it imports that leads back to it; a root stands on its children.
    fn loops(&self) -> Vec<String> {
        let mut arrows: BTreeMap<&Module, BTreeSet<Module>> = BTreeMap::new();
        for (module, target, _) in self.imports() {
            arrows.entry(module).or_default().insert(target);
        }
        for module in self.0.keys() {
            let children = self.0.keys().filter(|child| child.len() == module.len() + 1 && child.starts_with(module));
            arrows.entry(module).or_default().extend(children.cloned());
        }
        let reaches_itself = |module: &Module| {
            let mut seen: BTreeSet<&Module> = BTreeSet::new();
            let mut next: Vec<&Module> = arrows.get(module).into_iter().flatten().collect();
            while let Some(one) = next.pop() {
                if one == module {
                    return true;
                }
                if seen.insert(one) {
                    next.extend(arrows.get(one).into_iter().flatten());
                }
            }
            false
        };
        self.0.keys().filter(|module| reaches_itself(module)).map(|module| module.join("/")).collect()
    }
}

/// Paths that are written another way than the house does: siblings by `super::`, all else by `crate::`, and in `use` lines
/// alone; what a macro writes into other files names everything from the crate root.
fn in_other_words(code: &str) -> Vec<String> {
    let mut inside_macro = false;
    let mut wrong = Vec::new();
    for line in code.split_inclusive('\n') {
        inside_macro = match line.trim_end() {
            start if start.starts_with("macro_rules!") => true,
            "}" => false,
            _ => inside_macro,
        };
        let climbs = line.contains("super::super::") || line.contains("super::{super::");
        let in_a_body = line.starts_with("        ") && !inside_macro;
        let named = paths(line).into_iter().filter(|path| ["crate", "super"].contains(&path[0].as_str()));
        let named = named.filter(|_| climbs || (in_a_body && !line.trim_start().starts_with("use ")));
        wrong.extend(named.map(|path| path.join("::")));
    }
    wrong
}

fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_file_imports_from_a_layer_to_its_right() {
    none(House::library().backward());
}

#[test]
fn every_file_is_in_a_layer() {
    for module in House::library().0.keys() {
        assert!(MAY_IMPORT.iter().any(|(layer, _)| *layer == module[0]), "{} is in no layer", module.join("/"));
    }
}

#[test]
fn a_room_stands_only_on_rooms_of_lower_floors() {
    none(House::library().upward());
}

#[test]
fn no_child_imports_from_its_root() {
    none(House::library().imports_of_roots());
    none(House::program().imports_of_roots());
}

#[test]
fn no_files_import_each_other_in_a_loop() {
    none(House::library().loops());
    none(House::program().loops());
}

#[test]
fn imports_speak_one_dialect() {
    let wrong =
        [House::library(), House::program()].into_iter().flat_map(|house| house.0).flat_map(|(module, code)| {
            in_other_words(&code).into_iter().map(move |path| format!("{} names {path}", module.join("/")))
        });
    none(wrong.collect());
}

#[test]
fn a_planted_backward_import_is_seen() {
    let wrong = |file: &str, text: &str| {
        let roots = ["base", "law", "law/limit", "record", "record/history", "assess", "assess/duty", "data"];
        let house =
            House::of(roots.map(|root| (root, "")).into_iter().filter(|(root, _)| *root != file).chain([(file, text)]));
        house.backward().len()
    };
    assert_eq!(wrong("base/day.rs", "use crate::law::limit::TimeLimit;"), 1);
    assert_eq!(wrong("law/plan.rs", "use crate::{base::{Day, when::When}, record::history::History};"), 1);
    assert_eq!(wrong("record/row.rs", "fn f() -> crate::assess::duty::Status {}"), 1);
    assert_eq!(wrong("assess/sweep.rs", "use crate::data;\n"), 1);
    assert_eq!(wrong("assess/sweep.rs", "use crate::Register;"), 1);
    assert_eq!(wrong("assess/sweep.rs", "use crate::base::Day; // see crate::data\n/// crate::data"), 0);
    assert_eq!(wrong("assess/sweep.rs", "pub(in crate::assess) fn f() {}"), 0);
}

#[test]
fn a_planted_climb_between_rooms_is_seen() {
    let wrong = |text: &str| {
        House::of([
            ("assess", ""),
            ("assess/answer", ""),
            ("assess/snapshot", ""),
            ("assess/duty", ""),
            ("assess/duty/clock", text),
        ])
        .upward()
    };
    assert_eq!(wrong("use crate::assess::answer::Possible;"), [""; 0]);
    assert_eq!(
        wrong("use crate::assess::{answer::Possible, snapshot::Value};"),
        ["assess/duty/clock imports crate::assess::snapshot::Value"]
    );
    assert_eq!(wrong("fn f(value: super::super::snapshot::Value) {}").len(), 1);
}

#[test]
fn a_planted_import_from_a_root_is_seen() {
    let wrong = |text: &str| {
        House::of([("law", ""), ("law/plan", ""), ("law/plan/oslo", text), ("law/plan/shape", "")])
            .imports_of_roots()
            .len()
    };
    assert_eq!(wrong("use super::shape::Plan;"), 0);
    assert_eq!(wrong("use super::Plan;"), 1);
    assert_eq!(wrong("use super::{Plan, shape::Chapter};"), 1);
    assert_eq!(wrong("use crate::law::plan::Plan;"), 1);
    assert_eq!(wrong("use crate::law::plan::{self, shape::Plan};"), 1);
}

#[test]
fn a_planted_loop_is_seen() {
    let two = |first: &str, second: &str| {
        House::of([("law", ""), ("law/a", first), ("law/b", second), ("law/c", "")]).loops()
    };
    assert_eq!(two("use super::b::B;", "use super::c::C;"), [""; 0]);
    assert_eq!(two("use super::b::B;", "use super::a::A;"), ["law/a", "law/b"]);
    assert_eq!(two("use super::b::B;", "fn f() { crate::law::a::f() }"), ["law/a", "law/b"]);
    assert_eq!(House::of([("law", ""), ("law/a", "use crate::law::f;")]).loops(), ["law", "law/a"]);
}

#[test]
fn a_planted_path_in_a_body_is_seen() {
    assert_eq!(in_other_words("use super::super::law::plan::Plan;\n"), ["super::super::law::plan::Plan"]);
    assert_eq!(in_other_words("fn f() {\n        crate::law::g();\n}\n"), ["crate::law::g"]);
    assert_eq!(in_other_words("use super::plan::Plan;\n"), [""; 0]);
    assert_eq!(in_other_words("macro_rules! m {\n        crate::law::g()\n}\n"), [""; 0]);
}
