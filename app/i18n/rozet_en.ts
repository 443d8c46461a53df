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
    <message numerus="yes">
        <source>%n row(s) name a unit that was named before; each row counts as a unit.</source>
        <translation>
            <numerusform>%n row names a unit that was named before; each row counts as a unit.</numerusform>
            <numerusform>%n rows name a unit that was named before; each row counts as a unit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have too few cells; the rest counts as missing.</source>
        <translation>
            <numerusform>%n row has too few cells; the rest counts as missing.</numerusform>
            <numerusform>%n rows have too few cells; the rest counts as missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty cell(s) were read as &apos;no code&apos;. Use --empty missing when they were not judged.</source>
        <translation>
            <numerusform>%n empty cell was read as &apos;no code&apos;. Use --empty missing when it was not judged.</numerusform>
            <numerusform>%n empty cells were read as &apos;no code&apos;. Use --empty missing when they were not judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) have no x or y and were left out.</source>
        <translation>
            <numerusform>%n sample has no x or y and was left out.</numerusform>
            <numerusform>%n samples have no x or y and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::desktop::SaveBanner</name>
    <message numerus="yes">
        <source>%n edit(s) could not be written. They are kept here as long as Rozet is open. %1</source>
        <translation>
            <numerusform>One edit could not be written. It is kept here as long as Rozet is open. %1</numerusform>
            <numerusform>%n edits could not be written. They are kept here as long as Rozet is open. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::desktop::StatusLine</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::session::CodingController</name>
    <message numerus="yes">
        <source>Delete %n fragment(s)</source>
        <translation>
            <numerusform>Delete the fragment</numerusform>
            <numerusform>Delete %n fragments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::timeline::TimelineView</name>
    <message numerus="yes">
        <source>%1: %n fragment(s)</source>
        <translation>
            <numerusform>%1: %n fragment</numerusform>
            <numerusform>%1: %n fragments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CodeButton</name>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>given once</numerusform>
            <numerusform>given %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::FragmentDetails</name>
    <message numerus="yes">
        <source>first of %n selected</source>
        <translation>
            <numerusform>first of %n selected</numerusform>
            <numerusform>first of %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::PeoplePanel</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n recording(s)</source>
        <translation>
            <numerusform>In %n recording</numerusform>
            <numerusform>In %n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::StudyWorkspace</name>
    <message numerus="yes">
        <source>Remove %n recording(s)</source>
        <translation>
            <numerusform>Remove the recording</numerusform>
            <numerusform>Remove %n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) removed with what was coded. Ctrl+Z brings back everything; the video files were not touched.</source>
        <translation>
            <numerusform>One recording removed with what was coded. Ctrl+Z brings back everything; the video file was not touched.</numerusform>
            <numerusform>%n recordings removed with what was coded. Ctrl+Z brings back everything; the video files were not touched.</numerusform>
        </translation>
    </message>
</context>
</TS>
