-- A database as schema 3 (workspace) left it: written out, so that editing the step is noticed.
CREATE TABLE bookmarks ( address TEXT PRIMARY KEY NOT NULL CHECK (typeof(address) = 'text'),
    title TEXT NOT NULL CHECK (typeof(title) = 'text'), guide_title TEXT NOT NULL CHECK
    (typeof(guide_title) = 'text'), kind TEXT NOT NULL CHECK (typeof(kind) = 'text'), edition
    TEXT NOT NULL CHECK (typeof(edition) = 'text'), position INTEGER NOT NULL CHECK
    (typeof(position) = 'integer' AND position >= 0), added TEXT NOT NULL CHECK (typeof(added) =
    'text') );
CREATE INDEX bookmarks_by_position ON bookmarks (position);
CREATE TABLE history ( id INTEGER PRIMARY KEY, address TEXT NOT NULL CHECK (typeof(address) =
    'text'), page TEXT NOT NULL CHECK (typeof(page) = 'text'), anchor TEXT NOT NULL CHECK
    (typeof(anchor) = 'text'), fraction REAL NOT NULL CHECK (fraction BETWEEN 0.0 AND 1.0),
    visited TEXT NOT NULL CHECK (typeof(visited) = 'text') );
CREATE TABLE places ( guide TEXT PRIMARY KEY NOT NULL CHECK (typeof(guide) = 'text'), address
    TEXT NOT NULL CHECK (typeof(address) = 'text'), page TEXT NOT NULL CHECK (typeof(page) =
    'text'), anchor TEXT NOT NULL CHECK (typeof(anchor) = 'text'), fraction REAL NOT NULL CHECK
    (fraction BETWEEN 0.0 AND 1.0), visited TEXT NOT NULL CHECK (typeof(visited) = 'text') );
CREATE TABLE known_items ( address TEXT PRIMARY KEY NOT NULL CHECK (typeof(address) = 'text'),
    title TEXT NOT NULL CHECK (typeof(title) = 'text'), guide_title TEXT NOT NULL CHECK
    (typeof(guide_title) = 'text'), kind TEXT NOT NULL CHECK (typeof(kind) = 'text'), edition
    TEXT NOT NULL CHECK (typeof(edition) = 'text') ) WITHOUT ROWID ;
CREATE TABLE collections ( id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'), name TEXT
    NOT NULL CHECK (typeof(name) = 'text'), position INTEGER NOT NULL CHECK (typeof(position) =
    'integer' AND position >= 0), made TEXT NOT NULL CHECK (typeof(made) = 'text') ) WITHOUT
    ROWID ;
CREATE TABLE collected ( collection TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    address TEXT NOT NULL CHECK (typeof(address) = 'text'), position INTEGER NOT NULL CHECK
    (typeof(position) = 'integer' AND position >= 0), added TEXT NOT NULL CHECK (typeof(added) =
    'text'), PRIMARY KEY (collection, address) ) WITHOUT ROWID ;
CREATE INDEX collected_by_position ON collected (collection, position);
CREATE INDEX collected_by_address ON collected (address);
CREATE TABLE marks ( id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'), address TEXT NOT
    NULL CHECK (typeof(address) = 'text'), edition TEXT NOT NULL CHECK (typeof(edition) =
    'text'), colour TEXT NOT NULL CHECK (typeof(colour) = 'text'), text TEXT NOT NULL CHECK
    (typeof(text) = 'text'), quote TEXT NOT NULL CHECK (typeof(quote) = 'text'), prefix TEXT NOT
    NULL CHECK (typeof(prefix) = 'text'), suffix TEXT NOT NULL CHECK (typeof(suffix) = 'text'),
    start INTEGER NOT NULL CHECK (typeof(start) = 'integer' AND start >= 0), made TEXT NOT NULL
    CHECK (typeof(made) = 'text'), changed TEXT NOT NULL CHECK (typeof(changed) = 'text'), lost
    INTEGER NOT NULL CHECK (lost IN (0, 1)) );
CREATE INDEX marks_by_address ON marks (address);
CREATE INDEX marks_by_date ON marks (made);
CREATE TABLE tags ( target TEXT NOT NULL CHECK (typeof(target) = 'text'), folded TEXT NOT NULL
    CHECK (typeof(folded) = 'text'), name TEXT NOT NULL CHECK (typeof(name) = 'text'), added
    TEXT NOT NULL CHECK (typeof(added) = 'text'), PRIMARY KEY (target, folded) ) WITHOUT ROWID ;
CREATE INDEX tags_by_name ON tags (folded, target);
CREATE TABLE plans ( id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'), name TEXT NOT
    NULL CHECK (typeof(name) = 'text'), scope TEXT NOT NULL CHECK (typeof(scope) = 'text'), copy
    TEXT NOT NULL CHECK (typeof(copy) = 'text'), position INTEGER NOT NULL CHECK
    (typeof(position) = 'integer' AND position >= 0), made TEXT NOT NULL CHECK (typeof(made) =
    'text') ) WITHOUT ROWID ;
CREATE TABLE plan_log ( plan TEXT NOT NULL CHECK (typeof(plan) = 'text'), id TEXT NOT NULL CHECK
    (typeof(id) = 'text'), clock INTEGER NOT NULL CHECK (typeof(clock) = 'integer' AND clock >
    0), copy TEXT NOT NULL CHECK (typeof(copy) = 'text'), address TEXT NOT NULL CHECK
    (typeof(address) = 'text'), field TEXT NOT NULL CHECK (typeof(field) = 'text'), was TEXT NOT
    NULL CHECK (typeof(was) = 'text'), value TEXT NOT NULL CHECK (typeof(value) = 'text'), why
    TEXT NOT NULL CHECK (typeof(why) = 'text'), role TEXT NOT NULL CHECK (typeof(role) =
    'text'), edition TEXT NOT NULL CHECK (typeof(edition) = 'text'), at TEXT NOT NULL CHECK
    (typeof(at) = 'text'), replaces TEXT NOT NULL CHECK (typeof(replaces) = 'text'), received
    TEXT NOT NULL CHECK (typeof(received) = 'text'), PRIMARY KEY (plan, id) ) WITHOUT ROWID ;
CREATE INDEX plan_log_by_item ON plan_log (plan, address, clock);
CREATE INDEX plan_log_by_clock ON plan_log (plan, clock);
CREATE TRIGGER plan_log_never_changes BEFORE UPDATE ON plan_log BEGIN SELECT RAISE(ABORT, 'the
    history of a plan never changes'); END;
CREATE TRIGGER plan_log_never_shrinks BEFORE DELETE ON plan_log WHEN EXISTS (SELECT 1 FROM plans
    WHERE id = OLD.plan) BEGIN SELECT RAISE(ABORT, 'the history of a plan never gets shorter');
    END;
CREATE TABLE plan_items ( plan TEXT NOT NULL CHECK (typeof(plan) = 'text'), address TEXT NOT
    NULL CHECK (typeof(address) = 'text'), applies TEXT NOT NULL CHECK (typeof(applies) =
    'text'), applies_why TEXT NOT NULL CHECK (typeof(applies_why) = 'text'), status TEXT NOT
    NULL CHECK (typeof(status) = 'text'), owner TEXT NOT NULL CHECK (typeof(owner) = 'text'),
    target TEXT NOT NULL CHECK (typeof(target) = 'text'), next_action TEXT NOT NULL CHECK
    (typeof(next_action) = 'text'), evidence TEXT NOT NULL CHECK (typeof(evidence) = 'text'),
    changed TEXT NOT NULL CHECK (typeof(changed) = 'text'), role TEXT NOT NULL CHECK
    (typeof(role) = 'text'), edition TEXT NOT NULL CHECK (typeof(edition) = 'text'), disputed
    TEXT NOT NULL CHECK (typeof(disputed) = 'text'), PRIMARY KEY (plan, address) ) WITHOUT ROWID
    ;
CREATE TABLE local_entries ( id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'), address
    TEXT NOT NULL CHECK (typeof(address) = 'text'), kind TEXT NOT NULL CHECK (typeof(kind) =
    'text'), title TEXT NOT NULL CHECK (typeof(title) = 'text'), text TEXT NOT NULL CHECK
    (typeof(text) = 'text'), link TEXT NOT NULL CHECK (typeof(link) = 'text'), owner TEXT NOT
    NULL CHECK (typeof(owner) = 'text'), review TEXT NOT NULL CHECK (typeof(review) = 'text'),
    made TEXT NOT NULL CHECK (typeof(made) = 'text'), changed TEXT NOT NULL CHECK
    (typeof(changed) = 'text') ) WITHOUT ROWID ;
INSERT INTO bookmarks VALUES ('guide:old/item', 'Old', 'A guide', 'section', '1', 0, '');
PRAGMA user_version = 3;
