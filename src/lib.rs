//! `dossier`: a static website generator for annotated dossiers.
