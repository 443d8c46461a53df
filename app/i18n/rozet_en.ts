<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%1: %n error(s) found; a study cannot use this codebook.</source>
        <translation>
            <numerusform>%1: %n error found; a study cannot use this codebook.</numerusform>
            <numerusform>%1: %n errors found; a study cannot use this codebook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The codebook can be used: %n code(s).</source>
        <translation>
            <numerusform>The codebook can be used: %n code.</numerusform>
            <numerusform>The codebook can be used: %n codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n fragment(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n fragment to %1.</numerusform>
            <numerusform>Wrote %n fragments to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The study is whole: database, references and the log of %n change(s) are in order.</source>
        <translation>
            <numerusform>The study is whole: database, references and the log of %n change are in order.</numerusform>
            <numerusform>The study is whole: database, references and the log of %n changes are in order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n problem(s) found.</source>
        <translation>
            <numerusform>%1: %n problem found.</numerusform>
            <numerusform>%1: %n problems found.</numerusform>
        </translation>
    </message>
</context>
</TS>
