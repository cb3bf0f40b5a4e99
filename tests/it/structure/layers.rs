//! Data flows one way: base, law, record, then assess and data. A file imports only from layers to its left.

use std::{fs, path::Path};

/// Each layer with the layers it may import, itself included.
const MAY_IMPORT: [(&str, &[&str]); 7] = [
    ("base", &["base"]),
    ("law", &["base", "law"]),
    ("record", &["base", "law", "record"]),
    ("assess", &["base", "law", "record", "assess"]),
    ("data", &["base", "law", "record", "data"]),
    ("guide", &["guide"]),
    ("strategies", &["base", "law", "record", "assess", "strategies"]),
];

/// The layers named after `crate::` in the code of a text: comments and documentation may name any.
fn imports(text: &str) -> Vec<String> {
    let code: Vec<&str> = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let code = code.join("\n");
    let after = code.split("crate::").skip(1);
    let mut names = Vec::new();
    for rest in after {
        let word =
            |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        match rest.strip_prefix('{') {
            // `use crate::{base::…, law::…};`: the words at the outer level.
            Some(list) => {
                let mut depth = 0;
                let mut start = true;
                for (index, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        c if start && c.is_alphabetic() => {
                            names.push(word(list.get(index..).unwrap_or_default()));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
            None => names.push(word(rest)),
        }
    }
    names
}

/// Every backward import of a file in that layer.
fn backward(layer: &str, text: &str) -> Vec<String> {
    let allowed = MAY_IMPORT.iter().find(|(name, _)| *name == layer).map_or(&[][..], |(_, allowed)| allowed);
    let layers: Vec<&str> = MAY_IMPORT.iter().map(|(name, _)| *name).collect();
    // A name that is no layer is one that the crate root lifts, from any layer: never allowed inside.
    imports(text)
        .into_iter()
        .filter(|name| !allowed.contains(&name.as_str()) || !layers.contains(&name.as_str()))
        .collect()
}

fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_file_imports_from_a_layer_to_its_right() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut checked = 0;
    for file in files {
        let inside = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        let layer = inside.split(['/', '.']).next().unwrap();
        if layer == "lib" {
            continue;
        }
        assert!(MAY_IMPORT.iter().any(|(name, _)| *name == layer), "{inside} is in no layer");
        let wrong = backward(layer, &fs::read_to_string(&file).unwrap());
        assert!(wrong.is_empty(), "{inside} imports {wrong:?}");
        checked += 1;
    }
    assert!(checked > 40);
}

#[test]
fn the_test_sees_a_backward_import() {
    assert_eq!(backward("base", "use crate::law::limit::TimeLimit;"), ["law"]);
    assert_eq!(backward("law", "use crate::{base::{Day, when::When}, record::history::History};"), ["record"]);
    assert_eq!(backward("record", "fn f() -> crate::assess::duty::Status {}"), ["assess"]);
    assert_eq!(backward("assess", "use crate::data;"), ["data"]);
    assert_eq!(backward("assess", "use crate::Register;"), ["Register"]);
    assert!(backward("assess", "use crate::base::Day; // see crate::data\n/// crate::data").is_empty());
}
