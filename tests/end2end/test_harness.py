"""try."""
def test_it(windows, reader):
    w = windows.open(reader)
    w.keys("ctrl+k")
    w.type("kinship navigator")
    n = w.find("list", name="Search results")
    w.until(lambda: w.tree.first("list item", has="navigator", below=n), "row")
    import time; t=time.time(); w.tree.focused(); print('focused', time.time()-t)
    t=time.time(); x=w.tree.lines(); print('tree', time.time()-t, len(x))
    print("\n".join(x))
    assert 0
