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
        <source>Only totals are shown, as there are %n rows; --output writes them all to a file.</source>
        <translation>
            <numerusform>Only totals are shown, as there is %n row; --output writes it to a file.</numerusform>
            <numerusform>Only totals are shown, as there are %n rows; --output writes them all to a file.</numerusform>
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
    <message numerus="yes">
        <source>Wrote %n summary(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n summary to %1.</numerusform>
            <numerusform>Wrote %n summaries to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenStudy</name>
    <message numerus="yes">
        <source>%n coding(s) are left out: not everybody who codes those recordings has closed yet.</source>
        <translation>
            <numerusform>%n coding is left out: not everybody who codes that recording has closed yet.</numerusform>
            <numerusform>%n codings are left out: not everybody who codes those recordings has closed yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoseNumbers</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s)</source>
        <translation>
            <numerusform>%n fragment</numerusform>
            <numerusform>%n fragments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n bin(s) of %1 s in which both have a position.</source>
        <translation>
            <numerusform>From %n bin of %1 s in which both have a position.</numerusform>
            <numerusform>From %n bins of %1 s in which both have a position.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n fragment(s) in which both have a position.</source>
        <translation>
            <numerusform>From %n fragment in which both have a position.</numerusform>
            <numerusform>From %n fragments in which both have a position.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p and chance from %n circular shift(s) within this conversation, seed %1.</source>
        <translation>
            <numerusform>p and chance from %n circular shift within this conversation, seed %1.</numerusform>
            <numerusform>p and chance from %n circular shifts within this conversation, seed %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p and chance from %n permutation(s) within this conversation, seed %1.</source>
        <translation>
            <numerusform>p and chance from %n permutation within this conversation, seed %1.</numerusform>
            <numerusform>p and chance from %n permutations within this conversation, seed %1.</numerusform>
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
    <name>rozet::widgets::AssignDialog</name>
    <message numerus="yes">
        <source>The %n recordings you chose are handed out, each to whoever has the least minutes. What was handed out before stays as it is.</source>
        <translation>
            <numerusform>The recording you chose is handed out to whoever has the least minutes. What was handed out before stays as it is.</numerusform>
            <numerusform>The %n recordings you chose are handed out, each to whoever has the least minutes. What was handed out before stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CategoryPage</name>
    <message numerus="yes">
        <source>%n code(s) in use</source>
        <translation>
            <numerusform>%n code in use</numerusform>
            <numerusform>%n codes in use</numerusform>
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
    <name>rozet::widgets::CodebookWorkspace</name>
    <message numerus="yes">
        <source>draft with %n change(s)</source>
        <translation>
            <numerusform>draft with %n change</numerusform>
            <numerusform>draft with %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CollectDialog</name>
    <message numerus="yes">
        <source>%n packages cannot be read; nothing of them is used.</source>
        <translation>
            <numerusform>One package cannot be read; nothing of it is used.</numerusform>
            <numerusform>%n packages cannot be read; nothing of them is used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::ConsensusOverview</name>
    <message numerus="yes">
        <source>And %n more, in the report.</source>
        <translation>
            <numerusform>And %n more, in the report.</numerusform>
            <numerusform>And %n more, in the report.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::ConsensusPanel</name>
    <message numerus="yes">
        <source>Settled %n that are the same.</source>
        <translation>
            <numerusform>Settled %n that is the same.</numerusform>
            <numerusform>Settled %n that are the same.</numerusform>
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
    <name>rozet::widgets::MakePackagesDialog</name>
    <message numerus="yes">
        <source>%n packages, sealed. A passphrase that is lost cannot be found again.</source>
        <translation>
            <numerusform>One package, sealed. A passphrase that is lost cannot be found again.</numerusform>
            <numerusform>%n packages, sealed. A passphrase that is lost cannot be found again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages are in %1.</source>
        <translation>
            <numerusform>One package is in %1.</numerusform>
            <numerusform>%n packages are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::PairRose</name>
    <message numerus="yes">
        <source>%n pair(s) of positions</source>
        <translation>
            <numerusform>%n pair of positions</numerusform>
            <numerusform>%n pairs of positions</numerusform>
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
    <name>rozet::widgets::ReactionDialog</name>
    <message numerus="yes">
        <source>You moved the start of %n fragment(s) that you began with a key while playing.</source>
        <translation>
            <numerusform>You moved the start of %n fragment that you began with a key while playing.</numerusform>
            <numerusform>You moved the start of %n fragments that you began with a key while playing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RecodeBar</name>
    <message numerus="yes">
        <source>%n in a closed coding</source>
        <translation>
            <numerusform>%n in a closed coding</numerusform>
            <numerusform>%n in a closed coding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n where it changes nothing</source>
        <translation>
            <numerusform>%n where it changes nothing</numerusform>
            <numerusform>%n where it changes nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a code that excludes it</source>
        <translation>
            <numerusform>%n with a code that excludes it</numerusform>
            <numerusform>%n with a code that excludes it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a code of an older codebook</source>
        <translation>
            <numerusform>%n with a code of an older codebook</numerusform>
            <numerusform>%n with a code of an older codebook</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s) change.</source>
        <translation>
            <numerusform>%n fragment changes.</numerusform>
            <numerusform>%n fragments change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s) recoded; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n fragment recoded; Ctrl+Z takes it back.</numerusform>
            <numerusform>%n fragments recoded; Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RecodingPage</name>
    <message numerus="yes">
        <source>%n open coding(s) still work with an older revision.</source>
        <translation>
            <numerusform>%n open coding still works with an older revision.</numerusform>
            <numerusform>%n open codings still work with an older revision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-code %n place(s)</source>
        <translation>
            <numerusform>Re-code %n place</numerusform>
            <numerusform>Re-code %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n settled; Ctrl+Z takes it back.</numerusform>
            <numerusform>%n settled; Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) go on with the newest revision. What was coded before keeps its own until you settle it here.</source>
        <translation>
            <numerusform>%n coding goes on with the newest revision. What was coded before keeps its own until you settle it here.</numerusform>
            <numerusform>%n codings go on with the newest revision. What was coded before keeps its own until you settle it here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RoundForm</name>
    <message numerus="yes">
        <source>%n coding(s) still to hand out</source>
        <translation>
            <numerusform>%n coding still to hand out</numerusform>
            <numerusform>%n codings still to hand out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::SearchDialog</name>
    <message numerus="yes">
        <source>%n fragment(s) found</source>
        <translation>
            <numerusform>%n fragment found</numerusform>
            <numerusform>%n fragments found</numerusform>
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
    <message numerus="yes">
        <source>%n coding(s) of others stay hidden until everybody who codes those recordings has closed.</source>
        <translation>
            <numerusform>%n coding of others stays hidden until everybody who codes that recording has closed.</numerusform>
            <numerusform>%n codings of others stay hidden until everybody who codes those recordings has closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::SummaryPanel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::TallyWorkspace</name>
    <message numerus="yes">
        <source>Whose coding. %n coding(s) of others are not counted until everybody who codes those recordings has closed.</source>
        <translation>
            <numerusform>Whose coding. %n coding of others is not counted until everybody who codes that recording has closed.</numerusform>
            <numerusform>Whose coding. %n codings of others are not counted until everybody who codes those recordings has closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::TracesPage</name>
    <message numerus="yes">
        <source>Mean distance %1; mean angle %2°; %n bin(s) of %3 s in all recordings together.</source>
        <translation>
            <numerusform>Mean distance %1; mean angle %2°; %n bin of %3 s in all recordings together.</numerusform>
            <numerusform>Mean distance %1; mean angle %2°; %n bins of %3 s in all recordings together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::UsesPage</name>
    <message numerus="yes">
        <source>Add %n anchor clip(s)</source>
        <translation>
            <numerusform>Add %n anchor clip</numerusform>
            <numerusform>Add %n anchor clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anchor clip(s) added; they stand under “Clips and notes”.</source>
        <translation>
            <numerusform>%n anchor clip added; it stands under “Clips and notes”.</numerusform>
            <numerusform>%n anchor clips added; they stand under “Clips and notes”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s)</source>
        <translation>
            <numerusform>%n fragment</numerusform>
            <numerusform>%n fragments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) about a recording</source>
        <translation>
            <numerusform>%n answer about a recording</numerusform>
            <numerusform>%n answers about a recording</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
</TS>
