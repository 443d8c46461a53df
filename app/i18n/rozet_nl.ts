<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New study…</source>
        <translation>Nieuw onderzoek…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>Onderzoek openen…</translation>
    </message>
    <message>
        <source>Open the sample study</source>
        <translation>Voorbeeldonderzoek openen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie bewaren…</translation>
    </message>
    <message>
        <source>Close the study</source>
        <translation>Onderzoek sluiten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Onderzoek</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Coderen</translation>
    </message>
    <message>
        <source>Tallies</source>
        <translation>Tellingen</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Opdracht zoeken…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Kleuren van het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>About Rozet</source>
        <translation>Over Rozet</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>Opnamen toevoegen…</translation>
    </message>
    <message>
        <source>Add a school</source>
        <translation>School toevoegen</translation>
    </message>
    <message>
        <source>Add a mentor</source>
        <translation>Mentor toevoegen</translation>
    </message>
    <message>
        <source>Add a student</source>
        <translation>Leerling toevoegen</translation>
    </message>
    <message>
        <source>Add a coder</source>
        <translation>Codeur toevoegen</translation>
    </message>
    <message>
        <source>Code this recording</source>
        <translation>Deze opname coderen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Afspelen of pauzeren</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Play backwards, again = faster</source>
        <translation>Terugspelen, nog eens = sneller</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Play, again = faster</source>
        <translation>Afspelen, nog eens = sneller</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Eén beeld terug</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Eén beeld vooruit</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eén seconde terug</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>Eén seconde vooruit</translation>
    </message>
    <message>
        <source>Five seconds back</source>
        <translation>Vijf seconden terug</translation>
    </message>
    <message>
        <source>Five seconds forward</source>
        <translation>Vijf seconden vooruit</translation>
    </message>
    <message>
        <source>To the previous border of a fragment</source>
        <translation>Naar de vorige fragmentgrens</translation>
    </message>
    <message>
        <source>To the next border of a fragment</source>
        <translation>Naar de volgende fragmentgrens</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Naar het begin</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Naar het einde</translation>
    </message>
    <message>
        <source>Next fragment</source>
        <translation>Volgend fragment</translation>
    </message>
    <message>
        <source>Previous fragment</source>
        <translation>Vorig fragment</translation>
    </message>
    <message>
        <source>Play this fragment</source>
        <translation>Dit fragment afspelen</translation>
    </message>
    <message>
        <source>Repeat this fragment</source>
        <translation>Dit fragment herhalen</translation>
    </message>
    <message>
        <source>Start of a fragment</source>
        <translation>Begin van een fragment</translation>
    </message>
    <message>
        <source>Fragment</source>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>End of the fragment</source>
        <translation>Einde van het fragment</translation>
    </message>
    <message>
        <source>End the fragment and choose its codes</source>
        <translation>Fragment beëindigen en codes kiezen</translation>
    </message>
    <message>
        <source>Selected fragment starts here</source>
        <translation>Gekozen fragment begint hier</translation>
    </message>
    <message>
        <source>Selected fragment ends here</source>
        <translation>Gekozen fragment eindigt hier</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Code zoeken</translation>
    </message>
    <message>
        <source>Numbers to the next group of codes</source>
        <translation>Cijfers naar de volgende groep codes</translation>
    </message>
    <message>
        <source>Numbers to the previous group of codes</source>
        <translation>Cijfers naar de vorige groep codes</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Hier splitsen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Delete the fragment</source>
        <translation>Fragment verwijderen</translation>
    </message>
    <message>
        <source>Describe the fragment</source>
        <translation>Fragment beschrijven</translation>
    </message>
    <message>
        <source>Place on the rose</source>
        <translation>Op de roos plaatsen</translation>
    </message>
    <message>
        <source>Search the descriptions</source>
        <translation>In de beschrijvingen zoeken</translation>
    </message>
    <message>
        <source>Close this coding</source>
        <translation>Deze codering afsluiten</translation>
    </message>
    <message>
        <source>Timeline: closer</source>
        <translation>Tijdlijn: inzoomen</translation>
    </message>
    <message>
        <source>Timeline: wider</source>
        <translation>Tijdlijn: uitzoomen</translation>
    </message>
    <message>
        <source>Timeline: everything</source>
        <translation>Tijdlijn: alles</translation>
    </message>
    <message>
        <source>Previous recording</source>
        <translation>Vorige opname</translation>
    </message>
    <message>
        <source>Next recording</source>
        <translation>Volgende opname</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabel kopiëren</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Hoe is dit berekend?</translation>
    </message>
    <message>
        <source>Search in all conversations…</source>
        <translation>Zoeken in alle gesprekken…</translation>
    </message>
    <message>
        <source>Divide the work…</source>
        <translation>Het werk verdelen…</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codeboek</translation>
    </message>
    <message>
        <source>Add a round</source>
        <translation>Ronde toevoegen</translation>
    </message>
    <message>
        <source>History of the codebook…</source>
        <translation>Geschiedenis van het codeboek…</translation>
    </message>
    <message>
        <source>Copy to another lane…</source>
        <translation>Kopiëren naar een andere baan…</translation>
    </message>
    <message>
        <source>Make it an anchor clip</source>
        <translation>Maak er een ankerfragment van</translation>
    </message>
    <message>
        <source>Record a trace on the rose</source>
        <translation>Een spoor op de roos opnemen</translation>
    </message>
    <message>
        <source>Rose of this conversation…</source>
        <translation>Roos van dit gesprek…</translation>
    </message>
    <message>
        <source>Timeline: lane one place up</source>
        <translation>Tijdlijn: baan een plaats omhoog</translation>
    </message>
    <message>
        <source>Timeline: lane one place down</source>
        <translation>Tijdlijn: baan een plaats omlaag</translation>
    </message>
    <message>
        <source>Reaction time…</source>
        <translation>Reactietijd…</translation>
    </message>
    <message>
        <source>Write the summary</source>
        <translation>Samenvatting schrijven</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
    <message>
        <source>Link to this moment</source>
        <translation>Verwijzing naar dit moment</translation>
    </message>
    <message>
        <source>Draft from the coding…</source>
        <translation>Concept uit de codering…</translation>
    </message>
    <message>
        <source>Export all summaries…</source>
        <translation>Alle samenvattingen exporteren…</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Categorie toevoegen</translation>
    </message>
    <message>
        <source>Add a code</source>
        <translation>Code toevoegen</translation>
    </message>
    <message>
        <source>Add a sub-code</source>
        <translation>Subcode toevoegen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Under the code above</source>
        <translation>Onder de code erboven</translation>
    </message>
    <message>
        <source>Out of the code above it</source>
        <translation>Uit de bovenliggende code</translation>
    </message>
    <message>
        <source>Retire or remove</source>
        <translation>Buiten gebruik stellen of verwijderen</translation>
    </message>
    <message>
        <source>Bring back into use</source>
        <translation>Weer in gebruik nemen</translation>
    </message>
    <message>
        <source>Publish a revision…</source>
        <translation>Revisie uitbrengen…</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Concept weggooien</translation>
    </message>
    <message>
        <source>To the next thing that is wrong</source>
        <translation>Naar het volgende dat niet klopt</translation>
    </message>
    <message>
        <source>Import a codebook…</source>
        <translation>Codeboek importeren…</translation>
    </message>
    <message>
        <source>Export the codebook…</source>
        <translation>Codeboek exporteren…</translation>
    </message>
    <message>
        <source>Print the codebook…</source>
        <translation>Codeboek afdrukken…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Rondleiding</translation>
    </message>
    <message>
        <source>Unlock a coding…</source>
        <translation>Een codering ontgrendelen…</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>Een pakket openen…</translation>
    </message>
    <message>
        <source>Make packages…</source>
        <translation>Pakketten maken…</translation>
    </message>
    <message>
        <source>Collect packages…</source>
        <translation>Pakketten ophalen…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Volgend verschil</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Vorig verschil</translation>
    </message>
    <message>
        <source>Play this difference</source>
        <translation>Dit verschil afspelen</translation>
    </message>
    <message>
        <source>Save the figure…</source>
        <translation>De figuur bewaren…</translation>
    </message>
    <message>
        <source>Take the first coder</source>
        <translation>Neem de eerste codeur</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Beslissen</translation>
    </message>
    <message>
        <source>Take the second coder</source>
        <translation>Neem de tweede codeur</translation>
    </message>
    <message>
        <source>Take the third coder</source>
        <translation>Neem de derde codeur</translation>
    </message>
    <message>
        <source>Take the fourth coder</source>
        <translation>Neem de vierde codeur</translation>
    </message>
    <message>
        <source>Merge what they have</source>
        <translation>Voeg samen wat zij hebben</translation>
    </message>
    <message>
        <source>Something new…</source>
        <translation>Iets nieuws…</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Geen van beide</translation>
    </message>
    <message>
        <source>Settle all that are the same</source>
        <translation>Beslis alles wat gelijk is</translation>
    </message>
    <message>
        <source>Take the settlement back</source>
        <translation>Neem de beslissing terug</translation>
    </message>
    <message>
        <source>To the next that is open</source>
        <translation>Naar het volgende dat open is</translation>
    </message>
    <message>
        <source>Note about the settlement</source>
        <translation>Notitie bij de beslissing</translation>
    </message>
    <message>
        <source>Reason: missed</source>
        <translation>Reden: gemist</translation>
    </message>
    <message>
        <source>Reason: border</source>
        <translation>Reden: grens</translation>
    </message>
    <message>
        <source>Reason: neighbouring code</source>
        <translation>Reden: buurcode</translation>
    </message>
    <message>
        <source>Reason: definition unclear</source>
        <translation>Reden: omschrijving onduidelijk</translation>
    </message>
    <message>
        <source>Reason: other</source>
        <translation>Reden: anders</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Study: %1</source>
        <translation>Onderzoek: %1</translation>
    </message>
    <message>
        <source>Recording: %1 (%2)</source>
        <translation>Opname: %1 (%2)</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reden: %1</translation>
    </message>
    <message>
        <source>Done on: %1 (UTC)</source>
        <translation>Uitgevoerd op: %1 (UTC)</translation>
    </message>
    <message>
        <source>Done with: Rozet %1</source>
        <translation>Uitgevoerd met: Rozet %1</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Wat is gevraagd</translation>
    </message>
    <message>
        <source>The recording&apos;s entry in the study, with its notes.</source>
        <translation>De opname in het onderzoek, met de notities erbij.</translation>
    </message>
    <message>
        <source>Codings: %1, with %2 fragments, %3 answers about the whole recording, %4 summaries and %5 traces on the Leary rose.</source>
        <translation>Coderingen: %1, met %2 fragmenten, %3 antwoorden over de hele opname, %4 samenvattingen en %5 sporen op de Roos van Leary.</translation>
    </message>
    <message>
        <source>Statements of consent: %1.</source>
        <translation>Toestemmingsverklaringen: %1.</translation>
    </message>
    <message>
        <source>Student %1, who was in no other recording.</source>
        <translation>Leerling %1, die in geen andere opname voorkwam.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Bestand: %1</translation>
    </message>
    <message>
        <source>What is gone</source>
        <translation>Wat is verwijderd</translation>
    </message>
    <message>
        <source>The study file was written anew without free space: %1 bytes before, %2 bytes after.</source>
        <translation>Het onderzoeksbestand is opnieuw geschreven zonder vrije ruimte: eerst %1 bytes, nu %2 bytes.</translation>
    </message>
    <message>
        <source>Removed texts searched for, byte by byte, in the study file: %1. Found: %2.</source>
        <translation>Aantal verwijderde teksten waarnaar byte voor byte is gezocht in het onderzoeksbestand: %1. Gevonden: %2.</translation>
    </message>
    <message>
        <source>Texts not searched for, because they are very short or also occur in what stays in the study: %1.</source>
        <translation>Teksten waarnaar niet is gezocht, omdat ze heel kort zijn of ook voorkomen in wat in het onderzoek blijft: %1.</translation>
    </message>
    <message>
        <source>This went wrong: %1</source>
        <translation>Dit ging mis: %1</translation>
    </message>
    <message>
        <source>How it was checked</source>
        <translation>Hoe dit is gecontroleerd</translation>
    </message>
    <message>
        <source>The study also holds questionnaire answers under a removed student&apos;s pseudonym; these were not removed.</source>
        <translation>Het onderzoek bevat ook vragenlijstantwoorden onder het pseudoniem van een verwijderde leerling; die zijn niet verwijderd.</translation>
    </message>
    <message>
        <source>Mentor %1 stays in the study.</source>
        <translation>Mentor %1 blijft in het onderzoek.</translation>
    </message>
    <message>
        <source>Student %1 stays in the study, being in other recordings.</source>
        <translation>Leerling %1 blijft in het onderzoek, omdat die ook in andere opnamen voorkomt.</translation>
    </message>
    <message>
        <source>Copies of the study, backups, exported tables and reports, and files given to others. Destroy these where they are.</source>
        <translation>Kopieën van het onderzoek, reservekopieën, geëxporteerde tabellen en rapporten, en bestanden die aan anderen zijn gegeven. Vernietig die waar ze zich bevinden.</translation>
    </message>
    <message>
        <source>Blocks of the disk that held deleted files, until the disk uses them again. On an encrypted disk nobody without the key can read them.</source>
        <translation>Blokken van de schijf waarop verwijderde bestanden stonden, totdat de schijf ze opnieuw gebruikt. Op een versleutelde schijf kan niemand ze lezen zonder de sleutel.</translation>
    </message>
    <message>
        <source>The study&apos;s log keeps the random numbers that stood for what was removed, and no text.</source>
        <translation>Het logboek van het onderzoek bewaart de willekeurige nummers die voor het verwijderde stonden, en geen tekst.</translation>
    </message>
    <message>
        <source>What could not be reached, or stays</source>
        <translation>Wat niet bereikt kon worden, of blijft</translation>
    </message>
    <message>
        <source>Certificate of erasure</source>
        <translation>Bewijs van vernietiging</translation>
    </message>
    <message>
        <source>lies outside the study&apos;s folder; delete it yourself</source>
        <translation>staat buiten de map van het onderzoek; verwijder het zelf</translation>
    </message>
    <message>
        <source>belongs to another recording of the study too</source>
        <translation>hoort ook bij een andere opname van het onderzoek</translation>
    </message>
    <message>
        <source>the link to it was deleted, the file itself was not</source>
        <translation>de verwijzing ernaar is verwijderd, het bestand zelf niet</translation>
    </message>
    <message>
        <source>could not be deleted; delete it yourself</source>
        <translation>kon niet worden verwijderd; verwijder het zelf</translation>
    </message>
    <message>
        <source>still holds removed texts; delete it or make it again</source>
        <translation>bevat nog verwijderde teksten; verwijder het of maak het opnieuw</translation>
    </message>
    <message>
        <source>could not be searched; look into it yourself</source>
        <translation>kon niet worden doorzocht; kijk het zelf na</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of this language</comment>
        <translation>nl</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Opnamen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categorie</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>key</source>
        <translation>toets</translation>
    </message>
    <message>
        <source>state</source>
        <translation>toestand</translation>
    </message>
    <message>
        <source>fragment</source>
        <translation>fragment</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>opname</translation>
    </message>
    <message>
        <source>out of use since %1</source>
        <translation>buiten gebruik sinds %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in gebruik</translation>
    </message>
    <message>
        <source>only groups</source>
        <translation>groepeert alleen</translation>
    </message>
    <message>
        <source>Revision %1, %2. %3</source>
        <translation>Revisie %1, %2. %3</translation>
    </message>
    <message>
        <source>Wrote revision %1 of the codebook to %2.</source>
        <translation>Revisie %1 van het codeboek is geschreven naar %2.</translation>
    </message>
    <message>
        <source>The study has this codebook already (revision %1); nothing changed.</source>
        <translation>Het onderzoek heeft dit codeboek al (revisie %1); er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This would become revision %1. Nothing was changed.</source>
        <translation>Dit zou revisie %1 worden. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This is now revision %1 of the study&apos;s codebook.</source>
        <translation>Dit is nu revisie %1 van het codeboek van het onderzoek.</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Geïmporteerd uit %1</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Er is geen verschil.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fout: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Let op: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n error(s) found; a study cannot use this codebook.</source>
        <translation>
            <numerusform>%1: %n fout gevonden; een onderzoek kan dit codeboek niet gebruiken.</numerusform>
            <numerusform>%1: %n fouten gevonden; een onderzoek kan dit codeboek niet gebruiken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The codebook can be used: %n code(s).</source>
        <translation>
            <numerusform>Het codeboek is bruikbaar: %n code.</numerusform>
            <numerusform>Het codeboek is bruikbaar: %n codes.</numerusform>
        </translation>
    </message>
    <message>
        <source>the codebook of a study</source>
        <translation>het codeboek van een onderzoek</translation>
    </message>
    <message>
        <source>show the codes</source>
        <translation>toon de codes</translation>
    </message>
    <message>
        <source>which revision (default: the newest)</source>
        <translation>welke revisie (standaard: de nieuwste)</translation>
    </message>
    <message>
        <source>write the codebook to a file</source>
        <translation>schrijf het codeboek naar een bestand</translation>
    </message>
    <message>
        <source>where to write; the ending says in which form</source>
        <translation>waarheen; de extensie bepaalt de vorm</translation>
    </message>
    <message>
        <source>use the codebook of a file in a study</source>
        <translation>gebruik het codeboek uit een bestand in een onderzoek</translation>
    </message>
    <message>
        <source>a codebook file (json, csv, qdc)</source>
        <translation>een codeboekbestand (json, csv, qdc)</translation>
    </message>
    <message>
        <source>why, for the log of revisions</source>
        <translation>waarom, voor het logboek van revisies</translation>
    </message>
    <message>
        <source>only tell what would change</source>
        <translation>vertel alleen wat er zou veranderen</translation>
    </message>
    <message>
        <source>make an edited copy of the codebook the next revision</source>
        <translation>maak van een bewerkte kopie van het codeboek de volgende revisie</translation>
    </message>
    <message>
        <source>what changed between two revisions</source>
        <translation>wat er tussen twee revisies is veranderd</translation>
    </message>
    <message>
        <source>the older revision</source>
        <translation>de oudere revisie</translation>
    </message>
    <message>
        <source>the newer revision</source>
        <translation>de nieuwere revisie</translation>
    </message>
    <message>
        <source>check a codebook file; exit code 1 when it has errors</source>
        <translation>controleer een codeboekbestand; afsluitcode 1 als er fouten in staan</translation>
    </message>
    <message>
        <source>Added %1 as a coder.</source>
        <translation>%1 is toegevoegd als codeur.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>the people who code</source>
        <translation>de mensen die coderen</translation>
    </message>
    <message>
        <source>add somebody who codes</source>
        <translation>voeg iemand toe die codeert</translation>
    </message>
    <message>
        <source>the coder&apos;s name or initials</source>
        <translation>de naam of initialen van de codeur</translation>
    </message>
    <message>
        <source>what the person does (default: coder)</source>
        <translation>wat de persoon doet (standaard: coder)</translation>
    </message>
    <message>
        <source>list the coders</source>
        <translation>toon de codeurs</translation>
    </message>
    <message>
        <source>the study file (.rozet)</source>
        <translation>het onderzoeksbestand (.rozet)</translation>
    </message>
    <message>
        <source>choose from %1</source>
        <translation>kies uit %1</translation>
    </message>
    <message>
        <source>Fragments added: %1. In the study already: %2. New codings: %3.</source>
        <translation>Toegevoegde fragmenten: %1. Al in het onderzoek: %2. Nieuwe coderingen: %3.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>These columns are not known and were not read: %1.</source>
        <translation>Deze kolommen zijn onbekend en zijn niet gelezen: %1.</translation>
    </message>
    <message>
        <source>Row %1: the fragment ended after the recording; it now ends with it.</source>
        <translation>Rij %1: het fragment eindigde na de opname; het eindigt nu tegelijk met de opname.</translation>
    </message>
    <message>
        <source>Row %1: the number of cells differs from that of the first row.</source>
        <translation>Rij %1: het aantal cellen verschilt van dat van de eerste rij.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n fragment(s) to %1.</source>
        <translation>
            <numerusform>%n fragment geschreven naar %1.</numerusform>
            <numerusform>%n fragmenten geschreven naar %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>fragments in and out, as CSV</source>
        <translation>fragmenten erin en eruit, als CSV</translation>
    </message>
    <message>
        <source>add the fragments of a CSV file to a study</source>
        <translation>voeg de fragmenten uit een CSV-bestand toe aan een onderzoek</translation>
    </message>
    <message>
        <source>a CSV file with one fragment a row</source>
        <translation>een CSV-bestand met één fragment per rij</translation>
    </message>
    <message>
        <source>the recording of rows that name none; name or id</source>
        <translation>de opname voor rijen die er geen noemen; naam of id</translation>
    </message>
    <message>
        <source>the coder of rows that name none</source>
        <translation>de codeur voor rijen die er geen noemen</translation>
    </message>
    <message>
        <source>the round of rows that name none</source>
        <translation>de ronde voor rijen die er geen noemen</translation>
    </message>
    <message>
        <source>what separates the cells (default: found out)</source>
        <translation>wat de cellen scheidt (standaard: wordt herkend)</translation>
    </message>
    <message>
        <source>the decimal sign (default: found out)</source>
        <translation>het decimaalteken (standaard: wordt herkend)</translation>
    </message>
    <message>
        <source>Columns: %1. Only start and end must be there; codes are the codes&apos; ids, joined by |; times are seconds, m:ss or h:mm:ss.</source>
        <translation>Kolommen: %1. Alleen start en end moeten er zijn; codes zijn de id&apos;s van de codes, gescheiden door |; tijden zijn seconden, m:ss of u:mm:ss.</translation>
    </message>
    <message>
        <source>write the fragments of a study as CSV</source>
        <translation>schrijf de fragmenten van een onderzoek als CSV</translation>
    </message>
    <message>
        <source>where to write</source>
        <translation>waarheen</translation>
    </message>
    <message>
        <source>only those of this coder</source>
        <translation>alleen die van deze codeur</translation>
    </message>
    <message>
        <source>only those in this recording; name or id</source>
        <translation>alleen die in deze opname; naam of id</translation>
    </message>
    <message>
        <source>Columns: %1.</source>
        <translation>Kolommen: %1.</translation>
    </message>
    <message>
        <source>Not carried over: %1 (%2). %3</source>
        <translation>Niet overgenomen: %1 (%2). %3</translation>
    </message>
    <message>
        <source>container</source>
        <translation>containerformaat</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duur</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>beeld</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>gedraaid</translation>
    </message>
    <message>
        <source>%1 degrees</source>
        <translation>%1 graden</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>beelden</translation>
    </message>
    <message>
        <source>%1, of which key frames: %2; %3 a second on average</source>
        <translation>%1, waarvan sleutelbeelden: %2; gemiddeld %3 per seconde</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>geluid</translation>
    </message>
    <message>
        <source>%1, %2 Hz, channels: %3</source>
        <translation>%1, %2 Hz, kanalen: %3</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>beeld</translation>
    </message>
    <message>
        <source>time in us</source>
        <translation>tijd in µs</translation>
    </message>
    <message>
        <source>length in us</source>
        <translation>duur in µs</translation>
    </message>
    <message>
        <source>key frame</source>
        <translation>sleutelbeeld</translation>
    </message>
    <message>
        <source>Frame %1 is damaged; frame %2 was written instead.</source>
        <translation>Beeld %1 is beschadigd; in plaats daarvan is beeld %2 geschreven.</translation>
    </message>
    <message>
        <source>Wrote frame %1, shown from %2, to %3.</source>
        <translation>Beeld %1, getoond vanaf %2, is geschreven naar %3.</translation>
    </message>
    <message>
        <source>part</source>
        <translation>deel</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>laagste</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>hoogste</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>sterkte</translation>
    </message>
    <message>
        <source>look into video and sound files</source>
        <translation>kijk in video- en geluidsbestanden</translation>
    </message>
    <message>
        <source>a video or sound file</source>
        <translation>een video- of geluidsbestand</translation>
    </message>
    <message>
        <source>what a file holds, and what is odd about it</source>
        <translation>wat een bestand bevat, en wat eraan opvalt</translation>
    </message>
    <message>
        <source>every frame with its time</source>
        <translation>elk beeld met zijn tijd</translation>
    </message>
    <message>
        <source>save one frame as a picture</source>
        <translation>bewaar één beeld als afbeelding</translation>
    </message>
    <message>
        <source>the frame shown at this many seconds</source>
        <translation>het beeld dat op dit aantal seconden te zien is</translation>
    </message>
    <message>
        <source>the frame with this number, counted from 0</source>
        <translation>het beeld met dit nummer, geteld vanaf 0</translation>
    </message>
    <message>
        <source>where to write the picture</source>
        <translation>waarheen de afbeelding geschreven wordt</translation>
    </message>
    <message>
        <source>the loudness over time</source>
        <translation>de geluidssterkte door de tijd</translation>
    </message>
    <message>
        <source>in how many equal parts to cut the recording</source>
        <translation>in hoeveel gelijke delen de opname wordt verdeeld</translation>
    </message>
    <message>
        <source>Note: there is no picture, only sound.</source>
        <translation>Let op: er is geen beeld, alleen geluid.</translation>
    </message>
    <message>
        <source>Note: there is no sound.</source>
        <translation>Let op: er is geen geluid.</translation>
    </message>
    <message>
        <source>Note: the first picture is shown some time after the recording begins.</source>
        <translation>Let op: het eerste beeld verschijnt pas enige tijd na het begin van de opname.</translation>
    </message>
    <message>
        <source>Note: the frames do not follow each other at equal distances. Rozet shows the right frame all the same; programs that compute frames from a rate do not.</source>
        <translation>Let op: de beelden volgen elkaar niet op gelijke afstanden op. Rozet toont toch het juiste beeld; programma’s die beelden uit een vast tempo berekenen, doen dat niet.</translation>
    </message>
    <message>
        <source>Note: the key frames lie far apart, so that jumping takes longer.</source>
        <translation>Let op: de sleutelbeelden liggen ver uit elkaar, waardoor springen langer duurt.</translation>
    </message>
    <message>
        <source>Note: sound and picture differ in length.</source>
        <translation>Let op: geluid en beeld zijn niet even lang.</translation>
    </message>
    <message>
        <source>Note: the file ends too early; a part is missing.</source>
        <translation>Let op: het bestand houdt te vroeg op; er ontbreekt een deel.</translation>
    </message>
    <message>
        <source>Note: parts of the file are damaged.</source>
        <translation>Let op: delen van het bestand zijn beschadigd.</translation>
    </message>
    <message>
        <source>Note: the file does not say how long it is; its length was measured.</source>
        <translation>Let op: het bestand vermeldt zijn lengte niet; die is gemeten.</translation>
    </message>
    <message>
        <source>Note: the file holds more pictures or sound tracks than the ones that are used.</source>
        <translation>Let op: het bestand bevat meer beeld- of geluidssporen dan er worden gebruikt.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>‘%1’ wordt hier niet verwacht.</translation>
    </message>
    <message>
        <source>a command is missing.</source>
        <translation>er ontbreekt een opdracht.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 ontbreekt.</translation>
    </message>
    <message>
        <source>%1 has a value that is not possible: %2.</source>
        <translation>%1 heeft een waarde die niet kan: %2.</translation>
    </message>
    <message>
        <source>a value is not a number as it should be: %1.</source>
        <translation>een waarde is geen getal, terwijl dat wel moet: %1.</translation>
    </message>
    <message>
        <source>%1 has too few or too many values.</source>
        <translation>%1 heeft te weinig of te veel waarden.</translation>
    </message>
    <message>
        <source>See: %1 --help</source>
        <translation>Zie: %1 --help</translation>
    </message>
    <message>
        <source>Added recording %1, %2, from %3.</source>
        <translation>Opname %1 (%2) toegevoegd uit %3.</translation>
    </message>
    <message>
        <source>%1 was not known yet and is new in the study.</source>
        <translation>%1 was nog niet bekend en is nieuw in het onderzoek.</translation>
    </message>
    <message>
        <source>the length of the recording is not known</source>
        <translation>de lengte van de opname is niet bekend</translation>
    </message>
    <message>
        <source>school</source>
        <translation>school</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>mentor</translation>
    </message>
    <message>
        <source>length</source>
        <translation>duur</translation>
    </message>
    <message>
        <source>media</source>
        <translation>media</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>toestemming</translation>
    </message>
    <message>
        <source>coded by</source>
        <translation>gecodeerd door</translation>
    </message>
    <message>
        <source>%1: found again as %2</source>
        <translation>%1: teruggevonden als %2</translation>
    </message>
    <message>
        <source>%1: %2 has the right name, but is another file; it was not taken.</source>
        <translation>%1: %2 heeft de juiste naam, maar is een ander bestand; het is niet gebruikt.</translation>
    </message>
    <message>
        <source>Found again: %1. Still missing: %2.</source>
        <translation>Teruggevonden: %1. Ontbreekt nog: %2.</translation>
    </message>
    <message>
        <source>the recordings of a study</source>
        <translation>de opnamen van een onderzoek</translation>
    </message>
    <message>
        <source>take video or sound files into a study; the files stay where they are</source>
        <translation>neem video- of geluidsbestanden op in een onderzoek; de bestanden blijven waar ze zijn</translation>
    </message>
    <message>
        <source>video or sound files</source>
        <translation>video- of geluidsbestanden</translation>
    </message>
    <message>
        <source>the recording&apos;s name, without any person&apos;s name (default: the file&apos;s name)</source>
        <translation>de naam van de opname, zonder naam van een persoon (standaard: de bestandsnaam)</translation>
    </message>
    <message>
        <source>the mentor&apos;s pseudonym; new ones are added to the study</source>
        <translation>het pseudoniem van de mentor; een nieuw pseudoniem wordt toegevoegd aan het onderzoek</translation>
    </message>
    <message>
        <source>the school; new ones are added to the study</source>
        <translation>de school; een nieuwe school wordt toegevoegd aan het onderzoek</translation>
    </message>
    <message>
        <source>a student&apos;s pseudonym; may be given more than once</source>
        <translation>het pseudoniem van een leerling; mag vaker worden opgegeven</translation>
    </message>
    <message>
        <source>list the recordings</source>
        <translation>toon de opnamen</translation>
    </message>
    <message>
        <source>find moved or renamed media files again</source>
        <translation>vind verplaatste of hernoemde mediabestanden terug</translation>
    </message>
    <message>
        <source>a folder to search, with those in it; may be given more than once</source>
        <translation>een map om te doorzoeken, met alles erin; mag vaker worden opgegeven</translation>
    </message>
    <message>
        <source>Codings: %1, fragments: %2, answers: %3, summaries: %4, traces: %5, consents: %6, files: %7.</source>
        <translation>Coderingen: %1, fragmenten: %2, antwoorden: %3, samenvattingen: %4, sporen: %5, toestemmingen: %6, bestanden: %7.</translation>
    </message>
    <message>
        <source>This would go with recording %1:</source>
        <translation>Dit zou met opname %1 verdwijnen:</translation>
    </message>
    <message>
        <source>Student: %1</source>
        <translation>Leerling: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Bestand: %1</translation>
    </message>
    <message>
        <source>Recording %1 is withdrawn.</source>
        <translation>Opname %1 is ingetrokken.</translation>
    </message>
    <message>
        <source>Removed texts searched for in the study file: %1. Found: %2.</source>
        <translation>Aantal verwijderde teksten waarnaar is gezocht in het onderzoeksbestand: %1. Gevonden: %2.</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>Bewijs: %1</translation>
    </message>
    <message>
        <source>Copies, backups and exports made earlier are out of reach: destroy them where they are.</source>
        <translation>Eerder gemaakte kopieën, reservekopieën en exports zijn buiten bereik: vernietig ze waar ze zich bevinden.</translation>
    </message>
    <message>
        <source>erase a recording with everything that hangs on it, for good; no question is asked</source>
        <translation>wis een opname met alles wat eraan hangt, voorgoed; er wordt niets gevraagd</translation>
    </message>
    <message>
        <source>the recording&apos;s name or id</source>
        <translation>de naam of id van de opname</translation>
    </message>
    <message>
        <source>why; it is written in the certificate only</source>
        <translation>waarom; dit komt alleen in het bewijs te staan</translation>
    </message>
    <message>
        <source>where to write what was done (.html or .txt)</source>
        <translation>waarheen wordt geschreven wat er is gedaan (.html of .txt)</translation>
    </message>
    <message>
        <source>only tell what would go</source>
        <translation>vertel alleen wat er zou verdwijnen</translation>
    </message>
    <message>
        <source>Rozet codes recorded conversations between mentors and students. These commands do without windows what the application rozet does, so that a result can be repeated by a script.</source>
        <translation>Met Rozet worden opgenomen gesprekken tussen mentoren en leerlingen gecodeerd. Deze opdrachten doen zonder vensters wat de toepassing rozet doet, zodat een script een resultaat kan herhalen.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 the input is wrong or the work failed; 2 the command line is wrong.</source>
        <translation>Afsluitcodes: 0 gedaan; 1 de invoer klopt niet of het werk is mislukt; 2 de opdrachtregel klopt niet.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Gebruik</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIES</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>OPDRACHT</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>OPDRACHTEN</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumenten</translation>
    </message>
    <message>
        <source>ARGUMENTS</source>
        <translation>ARGUMENTEN</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(verplicht)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opties</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>toon deze hulp</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>toon de versie</translation>
    </message>
    <message>
        <source>answer in JSON, for programs</source>
        <translation>antwoord in JSON, voor programma’s</translation>
    </message>
    <message>
        <source>the language of messages and labels</source>
        <translation>de taal van meldingen en labels</translation>
    </message>
    <message>
        <source>tell how far the work is, also when the output goes to a file</source>
        <translation>meld hoever het werk is, ook als de uitvoer naar een bestand gaat</translation>
    </message>
    <message>
        <source>Made %1, “%2”, with the codebook %3 (%4 codes).</source>
        <translation>%1 (‘%2’) is aangemaakt met het codeboek %3 (%4 codes).</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>codeboek</translation>
    </message>
    <message>
        <source>%1, revision %2, %3 codes</source>
        <translation>%1, revisie %2, %3 codes</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>scholen</translation>
    </message>
    <message>
        <source>mentors</source>
        <translation>mentoren</translation>
    </message>
    <message>
        <source>students</source>
        <translation>leerlingen</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>opnamen</translation>
    </message>
    <message>
        <source>recorded time</source>
        <translation>opgenomen tijd</translation>
    </message>
    <message>
        <source>recordings of unknown length</source>
        <translation>opnamen van onbekende lengte</translation>
    </message>
    <message>
        <source>recordings without their media</source>
        <translation>opnamen zonder hun media</translation>
    </message>
    <message>
        <source>coders</source>
        <translation>codeurs</translation>
    </message>
    <message>
        <source>codings (closed)</source>
        <translation>coderingen (afgesloten)</translation>
    </message>
    <message>
        <source>fragments</source>
        <translation>fragmenten</translation>
    </message>
    <message>
        <source>questionnaire data sets</source>
        <translation>vragenlijstbestanden</translation>
    </message>
    <message>
        <source>made on</source>
        <translation>gemaakt op</translation>
    </message>
    <message numerus="yes">
        <source>The study is whole: database, references and the log of %n change(s) are in order.</source>
        <translation>
            <numerusform>Het onderzoek is in orde: de database, de verwijzingen en het logboek van %n wijziging kloppen.</numerusform>
            <numerusform>Het onderzoek is in orde: de database, de verwijzingen en het logboek van %n wijzigingen kloppen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n problem(s) found.</source>
        <translation>
            <numerusform>%1: %n probleem gevonden.</numerusform>
            <numerusform>%1: %n problemen gevonden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rewritten without free space: %1 bytes before, %2 bytes after.</source>
        <translation>Herschreven zonder vrije ruimte: eerst %1 bytes, nu %2 bytes.</translation>
    </message>
    <message>
        <source>make a study, look at it, look after it</source>
        <translation>maak een onderzoek, bekijk het, onderhoud het</translation>
    </message>
    <message>
        <source>make a new study</source>
        <translation>maak een nieuw onderzoek</translation>
    </message>
    <message>
        <source>the study file to make (.rozet)</source>
        <translation>het onderzoeksbestand dat gemaakt wordt (.rozet)</translation>
    </message>
    <message>
        <source>a codebook file (json, csv, qdc), or the name of one that comes with Rozet: %1</source>
        <translation>een codeboekbestand (json, csv, qdc), of de naam van een codeboek dat bij Rozet hoort: %1</translation>
    </message>
    <message>
        <source>the study&apos;s title (default: the file&apos;s name)</source>
        <translation>de titel van het onderzoek (standaard: de bestandsnaam)</translation>
    </message>
    <message>
        <source>the language of labels in the study&apos;s tables (default: nl)</source>
        <translation>de taal van labels in de tabellen van het onderzoek (standaard: nl)</translation>
    </message>
    <message>
        <source>a study in figures</source>
        <translation>een onderzoek in cijfers</translation>
    </message>
    <message>
        <source>check that a study file is whole; exit code 1 when it is not</source>
        <translation>controleer of een onderzoeksbestand in orde is; afsluitcode 1 als dat niet zo is</translation>
    </message>
    <message>
        <source>rewrite a study file without free space, so that nothing deleted is left in it</source>
        <translation>herschrijf een onderzoeksbestand zonder vrije ruimte, zodat er niets verwijderds in achterblijft</translation>
    </message>
    <message>
        <source>what</source>
        <translation>wat</translation>
    </message>
    <message>
        <source>value</source>
        <translation>waarde</translation>
    </message>
    <message>
        <source>an answer about the whole recording has no duration or rate</source>
        <translation>een antwoord over de hele opname heeft geen duur of tempo</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>niet bepaald</translation>
    </message>
    <message>
        <source>no row has a value, or a length is not known</source>
        <translation>geen enkele rij heeft een waarde, of een lengte is niet bekend</translation>
    </message>
    <message>
        <source>SPSS does not allow the name %1; the variable is called %2.</source>
        <translation>SPSS staat de naam %1 niet toe; de variabele heet %2.</translation>
    </message>
    <message>
        <source>Wrote the tally to %1.</source>
        <translation>De telling is geschreven naar %1.</translation>
    </message>
    <message>
        <source>how often and how long codes occur, and where</source>
        <translation>hoe vaak en hoe lang codes voorkomen, en waar</translation>
    </message>
    <message>
        <source>what to count (default: presence)</source>
        <translation>wat er geteld wordt (standaard: presence)</translation>
    </message>
    <message>
        <source>what a row stands for (default: recording)</source>
        <translation>waar een rij voor staat (standaard: recording)</translation>
    </message>
    <message>
        <source>whose codings (default: the consensus, or the only coder)</source>
        <translation>wiens coderingen (standaard: de consensus, of de enige codeur)</translation>
    </message>
    <message>
        <source>only codings of this round</source>
        <translation>alleen coderingen uit deze ronde</translation>
    </message>
    <message>
        <source>write the tally to a file instead; the ending says in which form</source>
        <translation>schrijf de telling naar een bestand; de extensie bepaalt de vorm</translation>
    </message>
    <message>
        <source>give a whole number from %1 to %2</source>
        <translation>geef een geheel getal van %1 tot en met %2</translation>
    </message>
    <message>
        <source>give seconds, m:ss or h:mm:ss</source>
        <translation>geef seconden, m:ss of u:mm:ss</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>nr.</translation>
    </message>
    <message numerus="yes">
        <source>Only totals are shown, as there are %n rows; --output writes them all to a file.</source>
        <translation>
            <numerusform>Alleen totalen zijn te zien, omdat er %n rij is; --output schrijft alles naar een bestand.</numerusform>
            <numerusform>Alleen totalen zijn te zien, omdat er %n rijen zijn; --output schrijft ze alle naar een bestand.</numerusform>
        </translation>
    </message>
    <message>
        <source>how well coders agree</source>
        <translation>hoe goed codeurs overeenstemmen</translation>
    </message>
    <message>
        <source>Per category</source>
        <translation>Per categorie</translation>
    </message>
    <message>
        <source>prevalence</source>
        <translation>prevalentie</translation>
    </message>
    <message>
        <source>specific agreement</source>
        <translation>specifieke overeenstemming</translation>
    </message>
    <message>
        <source>kappa</source>
        <translation>kappa</translation>
    </message>
    <message>
        <source>AC1</source>
        <translation>AC1</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>vertekening</translation>
    </message>
    <message>
        <source>What %1 said (rows) against %2</source>
        <translation>Wat %1 zei (rijen) tegenover %2</translation>
    </message>
    <message>
        <source>All pairs of coders against each other</source>
        <translation>Alle paren codeurs tegenover elkaar</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Overeenstemming</translation>
    </message>
    <message>
        <source>With the weights asked for</source>
        <translation>Met de gevraagde gewichten</translation>
    </message>
    <message>
        <source>units judged by coders: every coefficient that fits the data</source>
        <translation>eenheden beoordeeld door codeurs: elke maat die bij de gegevens past</translation>
    </message>
    <message>
        <source>a CSV file: the first column names the unit, every other is one coder</source>
        <translation>een CSV-bestand: de eerste kolom benoemt de eenheid, elke andere is een codeur</translation>
    </message>
    <message>
        <source>level of measurement (default: nominal)</source>
        <translation>meetniveau (standaard: nominal)</translation>
    </message>
    <message>
        <source>circular: the way round (default: the number of --categories)</source>
        <translation>circular: de hele omtrek (standaard: het aantal --categories)</translation>
    </message>
    <message>
        <source>all categories there are, in their order; unused ones count for AC1, AC2 and Brennan-Prediger (default: those found)</source>
        <translation>alle categorieën die er zijn, in hun volgorde; ongebruikte tellen mee voor AC1, AC2 en Brennan-Prediger (standaard: de gevonden)</translation>
    </message>
    <message>
        <source>cells hold sets of codes joined by |; an empty cell is an empty set</source>
        <translation>cellen bevatten verzamelingen codes met | ertussen; een lege cel is een lege verzameling</translation>
    </message>
    <message>
        <source>with --sets: whether an empty cell is an empty set or missing (default: none, an empty set)</source>
        <translation>bij --sets: of een lege cel een lege verzameling is of ontbreekt (standaard: none, een lege verzameling)</translation>
    </message>
    <message>
        <source>give the weighted coefficients with these weights too</source>
        <translation>geef ook de gewogen maten met deze gewichten</translation>
    </message>
    <message>
        <source>intervals from so many resamples of the units (default: the interval of each method)</source>
        <translation>intervallen uit zoveel hertrekkingen van de eenheden (standaard: het interval van elke methode zelf)</translation>
    </message>
    <message>
        <source>how resamples make an interval (default: percentile)</source>
        <translation>hoe hertrekkingen een interval geven (standaard: percentile)</translation>
    </message>
    <message>
        <source>give one character, or tab</source>
        <translation>geef één teken, of tab</translation>
    </message>
    <message>
        <source>what separates the columns (default: found out)</source>
        <translation>wat de kolommen scheidt (standaard: wordt herkend)</translation>
    </message>
    <message>
        <source>a value that means missing, like an empty cell; may be repeated</source>
        <translation>een waarde die ontbrekend betekent, zoals een lege cel; mag vaker</translation>
    </message>
    <message>
        <source>of the intervals (default: .95)</source>
        <translation>van de intervallen (standaard: .95)</translation>
    </message>
    <message>
        <source>of the resampling; the same seed gives the same intervals (default: 1)</source>
        <translation>van het hertrekken; hetzelfde getal geeft dezelfde intervallen (standaard: 1)</translation>
    </message>
    <message>
        <source>how many at once; changes no result (default: all)</source>
        <translation>hoeveel tegelijk; verandert geen uitkomst (standaard: alle)</translation>
    </message>
    <message>
        <source>give a number between %1 and %2</source>
        <translation>geef een getal tussen %1 en %2</translation>
    </message>
    <message>
        <source>give a number from %1 to %2</source>
        <translation>geef een getal van %1 tot en met %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name a unit that was named before; each row counts as a unit.</source>
        <translation>
            <numerusform>%n rij noemt een eenheid die al eerder is genoemd; elke rij telt als eenheid.</numerusform>
            <numerusform>%n rijen noemen een eenheid die al eerder is genoemd; elke rij telt als eenheid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have too few cells; the rest counts as missing.</source>
        <translation>
            <numerusform>%n rij heeft te weinig cellen; de rest telt als ontbrekend.</numerusform>
            <numerusform>%n rijen hebben te weinig cellen; de rest telt als ontbrekend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty cell(s) were read as &apos;no code&apos;. Use --empty missing when they were not judged.</source>
        <translation>
            <numerusform>%n lege cel is gelezen als &apos;geen code&apos;. Gebruik --empty missing als die niet is beoordeeld.</numerusform>
            <numerusform>%n lege cellen zijn gelezen als &apos;geen code&apos;. Gebruik --empty missing als die niet zijn beoordeeld.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 units, %2 coders; %3 units were judged by two coders or more.</source>
        <translation>%1 eenheden, %2 codeurs; %3 eenheden zijn door twee of meer codeurs beoordeeld.</translation>
    </message>
    <message>
        <source>Intervals of %1 %, each by its own method; alpha by leaving out one unit at a time.</source>
        <translation>Intervallen van %1 %, elk volgens de eigen methode; alfa door telkens één eenheid weg te laten.</translation>
    </message>
    <message>
        <source>Intervals of %1 % from %2 resamples of the units, seed %3.</source>
        <translation>Intervallen van %1 % uit %2 hertrekkingen van de eenheden, startgetal %3.</translation>
    </message>
    <message>
        <source>Per code, as a yes-or-no question</source>
        <translation>Per code, als ja-neevraag</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>overeenstemming</translation>
    </message>
    <message>
        <source>positive agreement</source>
        <translation>positieve overeenstemming</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>alfa</translation>
    </message>
    <message>
        <source>Agreement of sets</source>
        <translation>Overeenstemming van verzamelingen</translation>
    </message>
    <message>
        <source>MASI as by Passonneau (2006): 1 - J M, with M = 2/3 when one set holds the other and 1/3 when they share a code.</source>
        <translation>MASI volgens Passonneau (2006): 1 - J M, met M = 2/3 als de ene verzameling de andere bevat en 1/3 als ze een code delen.</translation>
    </message>
    <message>
        <source>coders of a study: fragments, answers, positions</source>
        <translation>codeurs van een onderzoek: fragmenten, antwoorden, posities</translation>
    </message>
    <message>
        <source>whose codings</source>
        <translation>wiens coderingen</translation>
    </message>
    <message>
        <source>only this recording</source>
        <translation>alleen deze opname</translation>
    </message>
    <message>
        <source>Share of agreement</source>
        <translation>Aandeel overeenstemming</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohens kappa</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, linear weights</source>
        <translation>Cohens kappa, lineaire gewichten</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, quadratic weights</source>
        <translation>Cohens kappa, kwadratische gewichten</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, circular weights</source>
        <translation>Cohens kappa, circulaire gewichten</translation>
    </message>
    <message>
        <source>Scott&apos;s pi</source>
        <translation>Scotts pi</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss&apos; kappa</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa, circular weights</source>
        <translation>Fleiss&apos; kappa, circulaire gewichten</translation>
    </message>
    <message>
        <source>Conger&apos;s kappa</source>
        <translation>Congers kappa</translation>
    </message>
    <message>
        <source>Brennan and Prediger</source>
        <translation>Brennan en Prediger</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwets AC1</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2</source>
        <translation>Gwets AC2</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, linear weights</source>
        <translation>Gwets AC2, lineaire gewichten</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, quadratic weights</source>
        <translation>Gwets AC2, kwadratische gewichten</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, circular weights</source>
        <translation>Gwets AC2, circulaire gewichten</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Krippendorffs alfa</translation>
    </message>
    <message>
        <source>Pearson&apos;s r</source>
        <translation>Pearsons r</translation>
    </message>
    <message>
        <source>Spearman&apos;s rho</source>
        <translation>Spearmans rho</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau-b</source>
        <translation>Kendalls tau-b</translation>
    </message>
    <message>
        <source>ICC(1)</source>
        <translation>ICC(1)</translation>
    </message>
    <message>
        <source>ICC(A,1), agreement</source>
        <translation>ICC(A,1), overeenstemming</translation>
    </message>
    <message>
        <source>ICC(C,1), consistency</source>
        <translation>ICC(C,1), consistentie</translation>
    </message>
    <message>
        <source>ICC(k)</source>
        <translation>ICC(k)</translation>
    </message>
    <message>
        <source>ICC(A,k), agreement of the mean</source>
        <translation>ICC(A,k), overeenstemming van het gemiddelde</translation>
    </message>
    <message>
        <source>ICC(C,k), consistency of the mean</source>
        <translation>ICC(C,k), consistentie van het gemiddelde</translation>
    </message>
    <message>
        <source>ICC(A,1) after the lag</source>
        <translation>ICC(A,1) na de vertraging</translation>
    </message>
    <message>
        <source>Concordance (Lin)</source>
        <translation>Concordantie (Lin)</translation>
    </message>
    <message>
        <source>Prevalence index</source>
        <translation>Prevalentie-index</translation>
    </message>
    <message>
        <source>Bias index</source>
        <translation>Vertekeningsindex</translation>
    </message>
    <message>
        <source>Mean distance on the ring</source>
        <translation>Gemiddelde afstand op de ring</translation>
    </message>
    <message>
        <source>Share within one step</source>
        <translation>Aandeel binnen één stap</translation>
    </message>
    <message>
        <source>Mean turn, second against first</source>
        <translation>Gemiddelde draaiing, tweede tegenover eerste</translation>
    </message>
    <message>
        <source>Alpha of sets, MASI</source>
        <translation>Alfa van verzamelingen, MASI</translation>
    </message>
    <message>
        <source>Alpha of sets, Jaccard</source>
        <translation>Alfa van verzamelingen, Jaccard</translation>
    </message>
    <message>
        <source>Alpha of sets, exact</source>
        <translation>Alfa van verzamelingen, exact</translation>
    </message>
    <message>
        <source>Alpha of sets, MASI as NLTK</source>
        <translation>Alfa van verzamelingen, MASI zoals NLTK</translation>
    </message>
    <message>
        <source>Alpha of sets, MASI as DKPro</source>
        <translation>Alfa van verzamelingen, MASI zoals DKPro</translation>
    </message>
    <message>
        <source>Mean Jaccard</source>
        <translation>Gemiddelde Jaccard</translation>
    </message>
    <message>
        <source>Mean Dice</source>
        <translation>Gemiddelde Dice</translation>
    </message>
    <message>
        <source>F1 over all codes</source>
        <translation>F1 over alle codes</translation>
    </message>
    <message>
        <source>Share of equal sets</source>
        <translation>Aandeel gelijke verzamelingen</translation>
    </message>
    <message>
        <source>Mean alpha of the codes</source>
        <translation>Gemiddelde alfa van de codes</translation>
    </message>
    <message>
        <source>Alpha of all codes pooled</source>
        <translation>Alfa van alle codes samen</translation>
    </message>
    <message>
        <source>Root mean square difference</source>
        <translation>Wortel van het gemiddelde kwadraatverschil</translation>
    </message>
    <message>
        <source>Bias, second minus first</source>
        <translation>Vertekening, tweede min eerste</translation>
    </message>
    <message>
        <source>Effective number of bins</source>
        <translation>Effectief aantal vakken</translation>
    </message>
    <message>
        <source>Lag of the second coder (s)</source>
        <translation>Vertraging van de tweede codeur (s)</translation>
    </message>
    <message>
        <source>Correlation at this lag</source>
        <translation>Correlatie bij deze vertraging</translation>
    </message>
    <message>
        <source>Mean distance on the rose</source>
        <translation>Gemiddelde afstand op de roos</translation>
    </message>
    <message>
        <source>Mean difference of direction (degrees)</source>
        <translation>Gemiddeld richtingsverschil (graden)</translation>
    </message>
    <message>
        <source>Mean turn (degrees)</source>
        <translation>Gemiddelde draaiing (graden)</translation>
    </message>
    <message>
        <source>Circular correlation</source>
        <translation>Circulaire correlatie</translation>
    </message>
    <message>
        <source>Share of equal octants</source>
        <translation>Aandeel gelijke octanten</translation>
    </message>
    <message>
        <source>Kappa of octants</source>
        <translation>Kappa van octanten</translation>
    </message>
    <message>
        <source>Kappa of octants, steps</source>
        <translation>Kappa van octanten, stappen</translation>
    </message>
    <message>
        <source>Kappa of octants, circular</source>
        <translation>Kappa van octanten, circulair</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>coefficient</source>
        <translation>maat</translation>
    </message>
    <message>
        <source>low</source>
        <translation>laag</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoog</translation>
    </message>
    <message>
        <source>fragments in a CSV file: coder,start,end,code[,recording]</source>
        <translation>fragmenten in een CSV-bestand: coder,start,end,code[,recording]</translation>
    </message>
    <message>
        <source>the CSV file</source>
        <translation>het CSV-bestand</translation>
    </message>
    <message>
        <source>length of the recording in seconds</source>
        <translation>lengte van de opname in seconden</translation>
    </message>
    <message>
        <source>CSV file with the columns recording,duration</source>
        <translation>CSV-bestand met de kolommen recording,duration</translation>
    </message>
    <message>
        <source>only these coders, in this order (default: all, sorted)</source>
        <translation>alleen deze codeurs, in deze volgorde (standaard: allemaal, gesorteerd)</translation>
    </message>
    <message>
        <source>the codes there are, also those nobody used (default: those in the file)</source>
        <translation>de codes die er zijn, ook die niemand gebruikte (standaard: die in het bestand)</translation>
    </message>
    <message>
        <source>what stands between cells, or &quot;tab&quot; (default: found out)</source>
        <translation>wat tussen de cellen staat, of &quot;tab&quot; (standaard: wordt gevonden)</translation>
    </message>
    <message>
        <source>decimal sign (default: found out)</source>
        <translation>decimaalteken (standaard: wordt gevonden)</translation>
    </message>
    <message>
        <source>this text stands for an empty cell</source>
        <translation>deze tekst staat voor een lege cel</translation>
    </message>
    <message>
        <source>sampled kappa: a sample every so many seconds (default: 1)</source>
        <translation>kappa op een steekproef: om de zoveel seconden (standaard: 1)</translation>
    </message>
    <message>
        <source>how far the coders may be apart in time (default: 0.5)</source>
        <translation>hoever de codeurs in tijd uiteen mogen liggen (standaard: 0.5)</translation>
    </message>
    <message>
        <source>events: the overlap from which fragments match (default: 0.6)</source>
        <translation>gebeurtenissen: vanaf welke overlap fragmenten bij elkaar horen (standaard: 0.6)</translation>
    </message>
    <message>
        <source>the whole recording, or from the first start to the last end</source>
        <translation>de hele opname, of van het eerste begin tot het laatste einde</translation>
    </message>
    <message>
        <source>distance between sets of codes (default: masi)</source>
        <translation>afstand tussen verzamelingen codes (standaard: masi)</translation>
    </message>
    <message>
        <source>unitizing: the smallest step of time (default: 0.001)</source>
        <translation>unitizing: de kleinste stap in tijd (standaard: 0.001)</translation>
    </message>
    <message>
        <source>intervals from so many replicates (default: a jackknife)</source>
        <translation>intervallen uit zoveel herhalingen (standaard: een jackknife)</translation>
    </message>
    <message>
        <source>the kind of bootstrap interval (default: percentile)</source>
        <translation>het soort bootstrapinterval (standaard: percentile)</translation>
    </message>
    <message>
        <source>for everything drawn at random (default: 1)</source>
        <translation>voor alles wat wordt geloot (standaard: 1)</translation>
    </message>
    <message>
        <source>of the intervals (default: 0.95)</source>
        <translation>van de intervallen (standaard: 0.95)</translation>
    </message>
    <message>
        <source>0 = as many as the computer has; never changes a result</source>
        <translation>0 = zoveel als de computer heeft; verandert nooit een uitkomst</translation>
    </message>
    <message>
        <source>gamma: weight of the position (default: 1)</source>
        <translation>gamma: gewicht van de plaats (standaard: 1)</translation>
    </message>
    <message>
        <source>gamma: weight of the code (default: 1)</source>
        <translation>gamma: gewicht van de code (standaard: 1)</translation>
    </message>
    <message>
        <source>gamma: cost of a fragment without partner (default: 1)</source>
        <translation>gamma: prijs van een fragment zonder partner (standaard: 1)</translation>
    </message>
    <message>
        <source>gamma: random continua; 0 leaves gamma out (default: 30)</source>
        <translation>gamma: aantal gelote continua; 0 laat gamma weg (standaard: 30)</translation>
    </message>
    <message>
        <source>gamma: how random continua are made (default: rotation)</source>
        <translation>gamma: hoe gelote continua worden gemaakt (standaard: rotation)</translation>
    </message>
    <message>
        <source>gamma: draw more samples until it is known this well, such as 0.02</source>
        <translation>gamma: doorgaan met loten tot het zo precies bekend is, bijvoorbeeld 0.02</translation>
    </message>
    <message>
        <source>also the figures of other programs: time units as BORIS, aligned sequences, the unitizing alpha of 2004</source>
        <translation>ook de cijfers van andere programma&apos;s: tijdseenheden zoals BORIS, uitgelijnde reeksen, de unitizing alpha van 2004</translation>
    </message>
    <message>
        <source>at most %1 bins</source>
        <translation>hoogstens %1 vakken</translation>
    </message>
    <message>
        <source>x: %1</source>
        <translation>x: %1</translation>
    </message>
    <message>
        <source>y: %1</source>
        <translation>y: %1</translation>
    </message>
    <message>
        <source>On the rose: %1</source>
        <translation>Op de roos: %1</translation>
    </message>
    <message>
        <source>x: all coders</source>
        <translation>x: alle codeurs</translation>
    </message>
    <message>
        <source>y: all coders</source>
        <translation>y: alle codeurs</translation>
    </message>
    <message>
        <source>%1 bins of %2 s in which every coder has a value.</source>
        <translation>%1 vakken van %2 s waarin elke codeur een waarde heeft.</translation>
    </message>
    <message>
        <source>No intervals: neighbouring bins depend on each other. Ask for them with --bootstrap.</source>
        <translation>Geen intervallen: naburige vakken hangen van elkaar af. Vraag erom met --bootstrap.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) have no x or y and were left out.</source>
        <translation>
            <numerusform>%n meting heeft geen x of y en is weggelaten.</numerusform>
            <numerusform>%n metingen hebben geen x of y en zijn weggelaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>continuous traces on the Leary rose</source>
        <translation>doorlopende sporen op de Roos van Leary</translation>
    </message>
    <message>
        <source>a CSV file with the columns time (seconds), coder, x, y and, if there are several, recording</source>
        <translation>een CSV-bestand met de kolommen time (seconden), coder, x, y en, als er meer zijn, recording</translation>
    </message>
    <message>
        <source>seconds over which samples are averaged (default: 0.25)</source>
        <translation>seconden waarover metingen worden gemiddeld (standaard: 0.25)</translation>
    </message>
    <message>
        <source>seconds one coder may follow behind the other (default: 3)</source>
        <translation>seconden die de ene codeur achter de andere aan mag lopen (standaard: 3)</translation>
    </message>
    <message>
        <source>whether octants lie between the axes (Dutch rose) or are centred on them (default: between-axes)</source>
        <translation>of octanten tussen de assen liggen (Nederlandse roos) of hun midden erop hebben (standaard: between-axes)</translation>
    </message>
    <message>
        <source>nearer to the centre there is no direction (default: 0)</source>
        <translation>dichter bij het midden is er geen richting (standaard: 0)</translation>
    </message>
    <message>
        <source>whom to compare, in this order (default: all)</source>
        <translation>wie er vergeleken worden, in deze volgorde (standaard: iedereen)</translation>
    </message>
    <message>
        <source>give ICC(A,1) in windows of this length too, each half a window on</source>
        <translation>geef ook ICC(A,1) in vensters van deze lengte, telkens een half venster verder</translation>
    </message>
    <message>
        <source>intervals from so many resamples of blocks of time, or of recordings when there are 8 or more</source>
        <translation>intervallen uit zoveel hertrekkingen van blokken tijd, of van opnamen als er 8 of meer zijn</translation>
    </message>
    <message>
        <source>seconds in a block (default: 10, or more when the traces are sluggish)</source>
        <translation>seconden in een blok (standaard: 10, of meer als de sporen traag zijn)</translation>
    </message>
    <message>
        <source>Mean Dice as DKPro</source>
        <translation>Gemiddelde Dice zoals DKPro</translation>
    </message>
    <message>
        <source>Wrote the history of the codebook to %1.</source>
        <translation>De geschiedenis van het codeboek is geschreven naar %1.</translation>
    </message>
    <message>
        <source>write how the codebook came to be: revisions and trial rounds</source>
        <translation>schrijf hoe het codeboek ontstond: versies en proefcoderingen</translation>
    </message>
    <message>
        <source>Wrote the figures of the rose to %1.</source>
        <translation>De cijfers van de roos staan in %1.</translation>
    </message>
    <message>
        <source>where mentor and student stood on the Leary rose, and how they answered each other</source>
        <translation>waar mentor en leerling op de roos van Leary stonden, en hoe zij op elkaar reageerden</translation>
    </message>
    <message>
        <source>seconds over which samples of traces are averaged (default: 0.05)</source>
        <translation>aantal seconden waarover de monsters van een spoor worden gemiddeld (standaard: 0.05)</translation>
    </message>
    <message>
        <source>seconds one person may follow behind the other (default: 5)</source>
        <translation>hoeveel seconden de een achter de ander aan mag lopen (standaard: 5)</translation>
    </message>
    <message>
        <source>seconds by which traces are shifted at least to find chance (default: 10)</source>
        <translation>hoeveel seconden sporen minstens worden verschoven om het toeval te bepalen (standaard: 10)</translation>
    </message>
    <message>
        <source>permutations or shifts for the p values and the range of chance (default: 1000)</source>
        <translation>verwisselingen of verschuivingen voor de p-waarden en het bereik van het toeval (standaard: 1000)</translation>
    </message>
    <message>
        <source>what the random numbers start from (default: 1)</source>
        <translation>waar de toevalsgetallen mee beginnen (standaard: 1)</translation>
    </message>
    <message>
        <source>which table a .csv holds (default: recordings)</source>
        <translation>welke tabel een .csv bevat (standaard: recordings)</translation>
    </message>
    <message>
        <source>write the tables to a file instead; the ending says in which form</source>
        <translation>schrijf de tabellen naar een bestand; de uitgang zegt in welke vorm</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n summary(s) to %1.</source>
        <translation>
            <numerusform>%n samenvatting geschreven naar %1.</numerusform>
            <numerusform>%n samenvattingen geschreven naar %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>what coders wrote about each conversation</source>
        <translation>wat codeurs over elk gesprek schreven</translation>
    </message>
    <message>
        <source>write the summaries as one document</source>
        <translation>schrijf de samenvattingen als één document</translation>
    </message>
    <message>
        <source>whose summaries (default: every coder&apos;s)</source>
        <translation>wiens samenvattingen (standaard: die van iedere codeur)</translation>
    </message>
    <message>
        <source>The coding is open again.</source>
        <translation>De codering is weer open.</translation>
    </message>
    <message>
        <source>The coding is closed. Everybody who codes this recording has closed, so they see each other&apos;s work from now on.</source>
        <translation>De codering is afgesloten. Iedereen die deze opname codeert, heeft afgesloten; vanaf nu zien zij elkaars werk.</translation>
    </message>
    <message>
        <source>The coding is closed.</source>
        <translation>De codering is afgesloten.</translation>
    </message>
    <message>
        <source>the recording; name or id</source>
        <translation>de opname; naam of id</translation>
    </message>
    <message>
        <source>whose coding</source>
        <translation>wiens codering</translation>
    </message>
    <message>
        <source>the round, when the coder coded the recording in several</source>
        <translation>de ronde, als de codeur de opname in meer dan een ronde codeerde</translation>
    </message>
    <message>
        <source>what one coder makes of one recording</source>
        <translation>wat één codeur van één opname maakt</translation>
    </message>
    <message>
        <source>close a coding that is finished</source>
        <translation>een codering afsluiten die klaar is</translation>
    </message>
    <message>
        <source>open a closed coding again; when the coders have seen each other&apos;s work, a supervisor (--as) must say why</source>
        <translation>een afgesloten codering weer openen; hebben de codeurs elkaars werk gezien, dan moet een begeleider (--as) zeggen waarom</translation>
    </message>
    <message>
        <source>why; kept in the study</source>
        <translation>waarom; blijft in het onderzoek bewaard</translation>
    </message>
    <message>
        <source>who asks: a coder sees what that coder may see, a supervisor all</source>
        <translation>wie er vraagt: een codeur ziet wat die codeur mag zien, een begeleider alles</translation>
    </message>
    <message>
        <source>not everybody who codes the recording has closed yet</source>
        <translation>nog niet iedereen die de opname codeert, heeft afgesloten</translation>
    </message>
    <message>
        <source>agreement per round, per week and per codebook</source>
        <translation>overeenstemming per ronde, per week en per codeboek</translation>
    </message>
    <message>
        <source>what is watched per code (default: time_kappa)</source>
        <translation>wat per code gevolgd wordt (standaard: time_kappa)</translation>
    </message>
    <message>
        <source>a code below this gives a warning (default: 0.6)</source>
        <translation>een code hieronder geeft een waarschuwing (standaard: 0.6)</translation>
    </message>
    <message>
        <source>fragments a code needs for a warning (default: 10)</source>
        <translation>fragmenten die een code nodig heeft voor een waarschuwing (standaard: 10)</translation>
    </message>
    <message>
        <source>Wrote the report to %1.</source>
        <translation>Het verslag staat in %1.</translation>
    </message>
    <message>
        <source>write the whole report to a file instead; the ending says in which form</source>
        <translation>schrijf in plaats daarvan het hele verslag naar een bestand; de uitgang zegt in welke vorm</translation>
    </message>
    <message>
        <source>Settled %1 that are the same, in %2 recording(s).</source>
        <translation>%1 gelijke beslist, in %2 opname(n).</translation>
    </message>
    <message>
        <source>Left out, as a coding is still open or the consensus is closed: %1.</source>
        <translation>Weggelaten, omdat een codering nog open is of de consensus is afgesloten: %1.</translation>
    </message>
    <message>
        <source>what coders settled, what is open, and what they differ on</source>
        <translation>wat codeurs beslisten, wat open is en waarin zij verschillen</translation>
    </message>
    <message>
        <source>how much of the longer of two fragments must overlap (default: 0.6)</source>
        <translation>hoeveel van het langste van twee fragmenten moet overlappen (standaard: 0.6)</translation>
    </message>
    <message>
        <source>borders further apart than this differ (default: 0.5)</source>
        <translation>grenzen die verder uiteen liggen dan dit verschillen (standaard: 0.5)</translation>
    </message>
    <message>
        <source>units a code needs before its definition is judged (default: 5)</source>
        <translation>eenheden die een code nodig heeft voor een oordeel over haar omschrijving (standaard: 5)</translation>
    </message>
    <message>
        <source>settle everything that is open and the same</source>
        <translation>beslis alles wat open en gelijk is</translation>
    </message>
    <message>
        <source>with --settle-same: who settles (default: the consensus)</source>
        <translation>met --settle-same: wie beslist (standaard: de consensus)</translation>
    </message>
    <message>
        <source>with --settle-same: which borders (default: mean)</source>
        <translation>met --settle-same: welke grenzen (standaard: mean)</translation>
    </message>
    <message>
        <source>Package for %1: %2</source>
        <translation>Pakket voor %1: %2</translation>
    </message>
    <message>
        <source>Recordings: %1, codings: %2, fragments: %3, media files: %4.</source>
        <translation>Opnamen: %1, coderingen: %2, fragmenten: %3, mediabestanden: %4.</translation>
    </message>
    <message>
        <source>The package is not sealed: whoever has it can read it. Give --passphrase to seal it.</source>
        <translation>Het pakket is niet verzegeld: wie het heeft kan het lezen. Geef --passphrase om het te verzegelen.</translation>
    </message>
    <message>
        <source>No media of recording %1: they were not found.</source>
        <translation>Geen mediabestanden van opname %1: ze zijn niet gevonden.</translation>
    </message>
    <message>
        <source>Study for %1: %2</source>
        <translation>Onderzoek voor %1: %2</translation>
    </message>
    <message>
        <source>Recordings: %1, media files: %2.</source>
        <translation>Opnamen: %1, mediabestanden: %2.</translation>
    </message>
    <message>
        <source>Collected the package of %1.</source>
        <translation>Het pakket van %1 is opgehaald.</translation>
    </message>
    <message>
        <source>Nothing new in the package of %1; nothing was changed.</source>
        <translation>Niets nieuws in het pakket van %1; er is niets veranderd.</translation>
    </message>
    <message>
        <source>Set aside when packages were collected</source>
        <translation>Apart gezet bij het ophalen van pakketten</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>codeur</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>gewijzigd</translation>
    </message>
    <message>
        <source>Nothing was set aside.</source>
        <translation>Er is niets apart gezet.</translation>
    </message>
    <message>
        <source>what the package is sealed with; it stays in the history of the shell, --passphrase-file does not</source>
        <translation>waarmee het pakket is verzegeld; het blijft in de geschiedenis van de shell staan, --passphrase-file niet</translation>
    </message>
    <message>
        <source>a file whose first line is the passphrase; - for the standard input</source>
        <translation>een bestand met de wachtzin op de eerste regel; - voor de standaardinvoer</translation>
    </message>
    <message>
        <source>work of one coder, to take along</source>
        <translation>werk van één codeur, om mee te nemen</translation>
    </message>
    <message>
        <source>make a package for a coder, or to hand in</source>
        <translation>maak een pakket voor een codeur, of om in te leveren</translation>
    </message>
    <message>
        <source>whose package</source>
        <translation>wiens pakket</translation>
    </message>
    <message>
        <source>the package to write</source>
        <translation>het pakket dat geschreven wordt</translation>
    </message>
    <message>
        <source>also the media of the recordings that are the coder&apos;s to code</source>
        <translation>ook de mediabestanden van de opnamen die de codeur moet coderen</translation>
    </message>
    <message>
        <source>make a study file of a package to code in</source>
        <translation>maak van een pakket een onderzoek om in te coderen</translation>
    </message>
    <message>
        <source>the package</source>
        <translation>het pakket</translation>
    </message>
    <message>
        <source>the study file to make</source>
        <translation>het onderzoeksbestand dat gemaakt wordt</translation>
    </message>
    <message>
        <source>take over what a coder did elsewhere</source>
        <translation>neem over wat een codeur elders deed</translation>
    </message>
    <message>
        <source>the package that was handed in</source>
        <translation>het ingeleverde pakket</translation>
    </message>
    <message>
        <source>only show what collecting would do</source>
        <translation>laat alleen zien wat het ophalen zou doen</translation>
    </message>
    <message>
        <source>list what was set aside when both places had changed it</source>
        <translation>noem wat apart is gezet omdat het op beide plaatsen was gewijzigd</translation>
    </message>
</context>
<context>
    <name>CodeHelp</name>
    <message>
        <source>Use it when:</source>
        <translation>Gebruik bij:</translation>
    </message>
    <message>
        <source>Not when:</source>
        <translation>Niet bij:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Voorbeeld:</translation>
    </message>
</context>
<context>
    <name>CodebookDiff</name>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>Staat onder</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Gegeven aan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Use it when</source>
        <translation>Wel gebruiken</translation>
    </message>
    <message>
        <source>Do not use it when</source>
        <translation>Niet gebruiken</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Can be given</source>
        <translation>Kan gegeven worden</translation>
    </message>
    <message>
        <source>Excludes within</source>
        <translation>Sluit uit binnen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>Short text</source>
        <translation>Korte tekst</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Answered with</source>
        <translation>Beantwoord met</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Look instead at</source>
        <translation>Kijk in plaats daarvan naar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Waar het voor is</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Rose: top</source>
        <translation>Roos: bovenaan</translation>
    </message>
    <message>
        <source>Rose: bottom</source>
        <translation>Roos: onderaan</translation>
    </message>
    <message>
        <source>Rose: together</source>
        <translation>Roos: samen</translation>
    </message>
    <message>
        <source>Rose: opposed</source>
        <translation>Roos: tegen</translation>
    </message>
    <message>
        <source>Centre in degrees</source>
        <translation>Midden in graden</translation>
    </message>
    <message>
        <source>The codebook</source>
        <translation>Het codeboek</translation>
    </message>
    <message>
        <source>new code</source>
        <translation>nieuwe code</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>back in use</source>
        <translation>weer in gebruik</translation>
    </message>
    <message>
        <source>The rose</source>
        <translation>De roos</translation>
    </message>
    <message>
        <source>the recording as a whole</source>
        <translation>de opname als geheel</translation>
    </message>
    <message>
        <source>fragments</source>
        <translation>fragmenten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no, it only groups</source>
        <translation>nee, groepeert alleen</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>buiten gebruik</translation>
    </message>
    <message>
        <source>new category</source>
        <translation>nieuwe categorie</translation>
    </message>
    <message>
        <source>removed category</source>
        <translation>verwijderde categorie</translation>
    </message>
    <message>
        <source>Another place in the list</source>
        <translation>Andere plaats in de lijst</translation>
    </message>
    <message>
        <source>new sector of the rose</source>
        <translation>nieuwe sector van de roos</translation>
    </message>
    <message>
        <source>removed sector of the rose</source>
        <translation>verwijderde sector van de roos</translation>
    </message>
    <message>
        <source>Sector %1</source>
        <translation>Sector %1</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>No code</source>
        <translation>Geen code</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Consensus</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>whole recording</source>
        <translation>hele opname</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>beslist</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>sindsdien gewijzigd</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>het midden</translation>
    </message>
    <message>
        <source>The same codes, but another place on the rose.</source>
        <translation>Dezelfde codes, maar een andere plek op de roos.</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>andere plek</translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>Consensus</source>
        <translation>Consensus</translation>
    </message>
    <message>
        <source>How far the consensus is, which definitions to sharpen, and how agreement moves</source>
        <translation>Hoe ver de consensus is, welke omschrijvingen scherper moeten, en hoe de overeenstemming verloopt</translation>
    </message>
</context>
<context>
    <name>ConsensusPanel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>het midden</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>geen code</translation>
    </message>
    <message>
        <source>Mentor over the whole recording</source>
        <translation>Mentor over de hele opname</translation>
    </message>
    <message>
        <source>Student over the whole recording</source>
        <translation>Leerling over de hele opname</translation>
    </message>
    <message>
        <source>the same code, another place on the rose</source>
        <translation>dezelfde code, een andere plaats op de roos</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>another code</source>
        <translation>andere code</translation>
    </message>
    <message>
        <source>another answer</source>
        <translation>ander antwoord</translation>
    </message>
    <message>
        <source>another sector</source>
        <translation>andere sector</translation>
    </message>
    <message>
        <source>too little overlap</source>
        <translation>te weinig overlap</translation>
    </message>
    <message>
        <source>not by everybody</source>
        <translation>niet door iedereen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Grens</translation>
    </message>
    <message>
        <source>Neighbouring code</source>
        <translation>Buurcode</translation>
    </message>
    <message>
        <source>Definition unclear</source>
        <translation>Omschrijving onduidelijk</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Settled: the same</source>
        <translation>Beslist: gelijk</translation>
    </message>
    <message>
        <source>Settled: %1 was taken</source>
        <translation>Beslist: %1 is overgenomen</translation>
    </message>
    <message>
        <source>Settled: merged</source>
        <translation>Beslist: samengevoegd</translation>
    </message>
    <message>
        <source>Settled: something new</source>
        <translation>Beslist: iets nieuws</translation>
    </message>
    <message>
        <source>Settled: nothing of it</source>
        <translation>Beslist: niets ervan</translation>
    </message>
</context>
<context>
    <name>ErrorFacts</name>
    <message>
        <source>A codebook has no such column.</source>
        <translation>Een codeboek heeft zo&apos;n kolom niet.</translation>
    </message>
    <message>
        <source>A codebook in this format has no such element.</source>
        <translation>Een codeboek in dit formaat heeft zo&apos;n element niet.</translation>
    </message>
    <message>
        <source>Its category or the code above it is missing.</source>
        <translation>De categorie of de code erboven ontbreekt.</translation>
    </message>
    <message>
        <source>Only codes in use are written.</source>
        <translation>Alleen codes die in gebruik zijn, worden geschreven.</translation>
    </message>
    <message>
        <source>Sets of codes are not kept.</source>
        <translation>Verzamelingen van codes worden niet bewaard.</translation>
    </message>
    <message>
        <source>The format has no place for keys on the keyboard.</source>
        <translation>Het formaat heeft geen plaats voor sneltoetsen.</translation>
    </message>
    <message>
        <source>The format has no place for short texts.</source>
        <translation>Het formaat heeft geen plaats voor afkortingen.</translation>
    </message>
    <message>
        <source>The format has no place for the Leary rose.</source>
        <translation>Het formaat heeft geen plaats voor de Roos van Leary.</translation>
    </message>
    <message>
        <source>The format has no place for them.</source>
        <translation>Het formaat heeft er geen plaats voor.</translation>
    </message>
    <message>
        <source>The format holds one language.</source>
        <translation>Het formaat bevat één taal.</translation>
    </message>
    <message>
        <source>The format knows codes that are there or not, no values.</source>
        <translation>Het formaat kent codes die er wel of niet zijn, geen waarden.</translation>
    </message>
    <message>
        <source>key</source>
        <translation>toets</translation>
    </message>
    <message>
        <source>retired code</source>
        <translation>code buiten gebruik</translation>
    </message>
    <message>
        <source>sector of the rose</source>
        <translation>sector van de roos</translation>
    </message>
    <message>
        <source>short text</source>
        <translation>afkorting</translation>
    </message>
    <message>
        <source>text in another language</source>
        <translation>tekst in een andere taal</translation>
    </message>
    <message>
        <source>title or description of the codebook</source>
        <translation>titel of beschrijving van het codeboek</translation>
    </message>
    <message>
        <source>values</source>
        <translation>waarden</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>beeld</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>tijdslimiet</translation>
    </message>
    <message>
        <source>unknown word</source>
        <translation>onbekend woord</translation>
    </message>
    <message>
        <source>guid once</source>
        <translation>guid één keer</translation>
    </message>
    <message>
        <source>a column for each coder</source>
        <translation>een kolom voor elke codeur</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>een getal</translation>
    </message>
    <message>
        <source>a number of at least 0</source>
        <translation>een getal van minstens 0</translation>
    </message>
    <message>
        <source>a time in seconds</source>
        <translation>een tijd in seconden</translation>
    </message>
    <message>
        <source>the name of a coder</source>
        <translation>de naam van een codeur</translation>
    </message>
    <message>
        <source>words without an order</source>
        <translation>woorden zonder volgorde</translation>
    </message>
    <message>
        <source>numbers on a ring of unknown length</source>
        <translation>getallen op een ring van onbekende omtrek</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Found: %1.</source>
        <translation>Gevonden: %1.</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>Het systeem meldt: %1.</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>Verwacht: %1.</translation>
    </message>
    <message>
        <source>there is no such file. Check its name and folder.</source>
        <translation>dit bestand bestaat niet. Controleer de naam en de map.</translation>
    </message>
    <message>
        <source>the file cannot be read. Check that you are allowed to read it and that the disk is connected.</source>
        <translation>het bestand kan niet worden gelezen. Controleer of u het mag lezen en of de schijf is aangesloten.</translation>
    </message>
    <message>
        <source>the file cannot be written. Check that you are allowed to write there and that no other program has it open.</source>
        <translation>het bestand kan niet worden geschreven. Controleer of u daar mag schrijven en of geen ander programma het open heeft.</translation>
    </message>
    <message>
        <source>there is a file with this name already. Choose another name, or move that file away.</source>
        <translation>er is al een bestand met deze naam. Kies een andere naam of verplaats dat bestand.</translation>
    </message>
    <message>
        <source>the disk is full. Make room and try again; nothing was written half.</source>
        <translation>de schijf is vol. Maak ruimte en probeer het opnieuw; er is niets half weggeschreven.</translation>
    </message>
    <message>
        <source>this is not an ordinary file. Give the name of a file, not of a folder or a device.</source>
        <translation>dit is geen gewoon bestand. Geef de naam van een bestand, niet van een map of een apparaat.</translation>
    </message>
    <message>
        <source>the file is too large to be read.</source>
        <translation>het bestand is te groot om te lezen.</translation>
    </message>
    <message>
        <source>Its size in bytes: %1.</source>
        <translation>Grootte in bytes: %1.</translation>
    </message>
    <message>
        <source>The largest that is read: %1.</source>
        <translation>Grootst toegestane: %1.</translation>
    </message>
    <message>
        <source>the text cannot be read in any of the encodings Rozet knows. Save the file as UTF-8 and try again.</source>
        <translation>de tekst is niet leesbaar in een van de tekencoderingen die Rozet kent. Sla het bestand op als UTF-8 en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>this is not valid JSON.</source>
        <translation>dit is geen geldige JSON.</translation>
    </message>
    <message>
        <source>the JSON is valid, but it does not say what is needed here.</source>
        <translation>de JSON is geldig, maar bevat niet wat hier nodig is.</translation>
    </message>
    <message>
        <source>a column is missing.</source>
        <translation>er ontbreekt een kolom.</translation>
    </message>
    <message>
        <source>The columns that are there: %1.</source>
        <translation>Aanwezige kolommen: %1.</translation>
    </message>
    <message>
        <source>two columns have the same name. Rename one of them.</source>
        <translation>twee kolommen hebben dezelfde naam. Geef een ervan een andere naam.</translation>
    </message>
    <message>
        <source>this value cannot be read.</source>
        <translation>deze waarde kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>this row cannot be used.</source>
        <translation>deze rij is niet bruikbaar.</translation>
    </message>
    <message>
        <source>the codebook is not right.</source>
        <translation>het codeboek klopt niet.</translation>
    </message>
    <message>
        <source>this codebook was written by a newer version of Rozet. Update Rozet to read it.</source>
        <translation>dit codeboek is geschreven door een nieuwere versie van Rozet. Werk Rozet bij om het te lezen.</translation>
    </message>
    <message>
        <source>The file&apos;s version: %1.</source>
        <translation>Versie van het bestand: %1.</translation>
    </message>
    <message>
        <source>The newest that can be read: %1.</source>
        <translation>Nieuwste die gelezen kan worden: %1.</translation>
    </message>
    <message>
        <source>the study has no such revision of the codebook.</source>
        <translation>het onderzoek heeft deze versie van het codeboek niet.</translation>
    </message>
    <message>
        <source>Revision asked for: %1.</source>
        <translation>Gevraagde versie: %1.</translation>
    </message>
    <message>
        <source>Revision expected: %1.</source>
        <translation>Verwachte versie: %1.</translation>
    </message>
    <message>
        <source>this is in the study already.</source>
        <translation>dit staat al in het onderzoek.</translation>
    </message>
    <message>
        <source>this is not in the study. Check the name or the id.</source>
        <translation>dit staat niet in het onderzoek. Controleer de naam of de id.</translation>
    </message>
    <message>
        <source>The study has: %1.</source>
        <translation>Het onderzoek bevat: %1.</translation>
    </message>
    <message>
        <source>this is still used in the study and cannot be taken away.</source>
        <translation>dit wordt nog gebruikt in het onderzoek en kan niet worden verwijderd.</translation>
    </message>
    <message>
        <source>the times are not in order: the end may not lie before the start.</source>
        <translation>de tijden staan niet op volgorde: het einde mag niet voor het begin liggen.</translation>
    </message>
    <message>
        <source>The end found: %1.</source>
        <translation>Gevonden einde: %1.</translation>
    </message>
    <message>
        <source>The earliest end possible: %1.</source>
        <translation>Vroegst mogelijke einde: %1.</translation>
    </message>
    <message>
        <source>the times lie outside the recording.</source>
        <translation>de tijden liggen buiten de opname.</translation>
    </message>
    <message>
        <source>The recording ends at: %1.</source>
        <translation>De opname eindigt op: %1.</translation>
    </message>
    <message>
        <source>the codebook has no such code.</source>
        <translation>het codeboek heeft deze code niet.</translation>
    </message>
    <message>
        <source>Revision of the codebook: %1.</source>
        <translation>Versie van het codeboek: %1.</translation>
    </message>
    <message>
        <source>Perhaps: %1.</source>
        <translation>Bedoelt u misschien: %1.</translation>
    </message>
    <message>
        <source>this code was taken out of use and cannot be given any more.</source>
        <translation>deze code is buiten gebruik gesteld en kan niet meer worden toegekend.</translation>
    </message>
    <message>
        <source>Out of use since revision: %1.</source>
        <translation>Buiten gebruik sinds versie: %1.</translation>
    </message>
    <message>
        <source>Use instead: %1.</source>
        <translation>Gebruik in plaats daarvan: %1.</translation>
    </message>
    <message>
        <source>this code only groups other codes. Choose one of its sub-codes.</source>
        <translation>deze code groepeert alleen andere codes. Kies een van de subcodes.</translation>
    </message>
    <message>
        <source>this code is of the other level: some codes are for fragments, others for the recording as a whole.</source>
        <translation>deze code is van het andere niveau: sommige codes gelden voor fragmenten, andere voor de opname als geheel.</translation>
    </message>
    <message>
        <source>these codes exclude each other; only one of them can be given.</source>
        <translation>deze codes sluiten elkaar uit; er kan er maar een worden toegekend.</translation>
    </message>
    <message>
        <source>Their group: %1.</source>
        <translation>Hun groep: %1.</translation>
    </message>
    <message>
        <source>this is not a place on the Leary rose of this codebook.</source>
        <translation>dit is geen plaats op de Roos van Leary van dit codeboek.</translation>
    </message>
    <message>
        <source>this coding is closed. Open it again before changing it.</source>
        <translation>deze codering is afgesloten. Open haar opnieuw voordat u iets wijzigt.</translation>
    </message>
    <message>
        <source>a name is needed, and none was given.</source>
        <translation>er is een naam nodig, maar die ontbreekt.</translation>
    </message>
    <message>
        <source>this name is taken already. Choose another.</source>
        <translation>deze naam is al in gebruik. Kies een andere.</translation>
    </message>
    <message>
        <source>more than one thing has this name. Give the id instead.</source>
        <translation>deze naam komt vaker voor. Geef in plaats daarvan de id.</translation>
    </message>
    <message>
        <source>Choose from: %1.</source>
        <translation>Kies uit: %1.</translation>
    </message>
    <message>
        <source>this value is not allowed here.</source>
        <translation>deze waarde is hier niet toegestaan.</translation>
    </message>
    <message>
        <source>this file is not a Rozet study.</source>
        <translation>dit bestand is geen Rozet-onderzoek.</translation>
    </message>
    <message>
        <source>this study was saved by a newer version of Rozet. Update Rozet to open it; the file was left as it is.</source>
        <translation>dit onderzoek is opgeslagen door een nieuwere versie van Rozet. Werk Rozet bij om het te openen; het bestand is ongemoeid gelaten.</translation>
    </message>
    <message>
        <source>The newest that can be opened: %1.</source>
        <translation>Nieuwste die geopend kan worden: %1.</translation>
    </message>
    <message>
        <source>the study file is damaged. It was left as it is; restore it from a copy.</source>
        <translation>het onderzoeksbestand is beschadigd. Het is ongemoeid gelaten; zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>this study file holds things that Rozet did not put there. It was left as it is and is not opened.</source>
        <translation>dit onderzoeksbestand bevat dingen die Rozet er niet in heeft gezet. Het is ongemoeid gelaten en wordt niet geopend.</translation>
    </message>
    <message>
        <source>the study is open in another program or window. Close it there and try again.</source>
        <translation>het onderzoek is geopend in een ander programma of venster. Sluit het daar en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>In use by: %1.</source>
        <translation>In gebruik door: %1.</translation>
    </message>
    <message>
        <source>the study was opened for reading only and cannot be changed.</source>
        <translation>het onderzoek is alleen om te lezen geopend en kan niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>the change could not be saved. Everything saved before is still there.</source>
        <translation>de wijziging kon niet worden opgeslagen. Alles wat eerder is opgeslagen, is er nog.</translation>
    </message>
    <message>
        <source>the study of an older version could not be brought up to date. The file was left as it is.</source>
        <translation>het onderzoek van een oudere versie kon niet worden bijgewerkt. Het bestand is ongemoeid gelaten.</translation>
    </message>
    <message>
        <source>this is not a video or sound file that Rozet knows.</source>
        <translation>dit is geen video- of geluidsbestand dat Rozet kent.</translation>
    </message>
    <message>
        <source>this file refers to other files or to the internet, and is therefore not opened.</source>
        <translation>dit bestand verwijst naar andere bestanden of naar internet en wordt daarom niet geopend.</translation>
    </message>
    <message>
        <source>the file holds neither picture nor sound.</source>
        <translation>het bestand bevat beeld noch geluid.</translation>
    </message>
    <message>
        <source>the file has no picture.</source>
        <translation>het bestand heeft geen beeld.</translation>
    </message>
    <message>
        <source>the file has no sound.</source>
        <translation>het bestand heeft geen geluid.</translation>
    </message>
    <message>
        <source>the file ends too early; a part is missing. Copy it again from its source.</source>
        <translation>het bestand houdt te vroeg op; er ontbreekt een deel. Kopieer het opnieuw vanaf de bron.</translation>
    </message>
    <message>
        <source>the file is damaged. Copy it again from its source.</source>
        <translation>het bestand is beschadigd. Kopieer het opnieuw vanaf de bron.</translation>
    </message>
    <message>
        <source>the way this file is coded cannot be read on this computer.</source>
        <translation>de codering van dit bestand kan op deze computer niet worden gelezen.</translation>
    </message>
    <message>
        <source>the picture or sound is larger than Rozet can handle safely.</source>
        <translation>het beeld of geluid is groter dan Rozet veilig kan verwerken.</translation>
    </message>
    <message>
        <source>the recording has no such frame.</source>
        <translation>de opname heeft dit beeld niet.</translation>
    </message>
    <message>
        <source>Asked for: %1.</source>
        <translation>Gevraagd: %1.</translation>
    </message>
    <message>
        <source>Frames there are: %1.</source>
        <translation>Aanwezige beelden: %1.</translation>
    </message>
    <message>
        <source>this is another file than the one the study knows under this name.</source>
        <translation>dit is een ander bestand dan het onderzoek onder deze naam kent.</translation>
    </message>
    <message>
        <source>the result could not be written.</source>
        <translation>het resultaat kon niet worden geschreven.</translation>
    </message>
    <message>
        <source>the name of the output file does not say in which known format to write.</source>
        <translation>uit de naam van het uitvoerbestand blijkt niet in welke bekende vorm geschreven moet worden.</translation>
    </message>
    <message>
        <source>The ending found: %1.</source>
        <translation>Gevonden extensie: %1.</translation>
    </message>
    <message>
        <source>Possible endings: %1.</source>
        <translation>Mogelijke extensies: %1.</translation>
    </message>
    <message>
        <source>the file could not be imported; nothing of it was taken over.</source>
        <translation>het bestand kon niet worden geïmporteerd; er is niets uit overgenomen.</translation>
    </message>
    <message>
        <source>stopped before the end, as you asked. Nothing was written half.</source>
        <translation>op uw verzoek voortijdig gestopt. Er is niets half weggeschreven.</translation>
    </message>
    <message>
        <source>the command cannot be understood.</source>
        <translation>de opdracht is niet te begrijpen.</translation>
    </message>
    <message>
        <source>something went wrong inside Rozet itself. Please report this with the text of this line.</source>
        <translation>er ging iets mis in Rozet zelf. Meld dit met de tekst van deze regel.</translation>
    </message>
    <message>
        <source>an unknown error happened.</source>
        <translation>er is een onbekende fout opgetreden.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>rij %1</translation>
    </message>
    <message>
        <source>this is another codebook than the study&apos;s, with which was coded already. Start a new study for it, or edit a copy of the study&apos;s own.</source>
        <translation>dit is een ander codeboek dan dat van het onderzoek, waarmee al is gecodeerd. Begin er een nieuw onderzoek voor, of bewerk een kopie van het eigen codeboek van het onderzoek.</translation>
    </message>
    <message>
        <source>several people coded in this study. Say whose codings you mean.</source>
        <translation>in dit onderzoek hebben meerdere mensen gecodeerd. Geef aan wiens coderingen u bedoelt.</translation>
    </message>
    <message>
        <source>this file is in the study already.</source>
        <translation>dit bestand zit al in het onderzoek.</translation>
    </message>
    <message>
        <source>As recording: %1.</source>
        <translation>Als opname: %1.</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>beeld %1</translation>
    </message>
    <message>
        <source>this coding was opened to the other coders, so only a supervisor of the study can unlock it.</source>
        <translation>deze codering is voor de andere codeurs opengegaan; alleen een begeleider van het onderzoek kan haar ontgrendelen.</translation>
    </message>
    <message>
        <source>say why this coding is unlocked; the reason is kept in the study.</source>
        <translation>zeg waarom deze codering wordt ontgrendeld; de reden blijft in het onderzoek bewaard.</translation>
    </message>
    <message>
        <source>what coders made differently can be settled once each of them has closed the coding of this recording.</source>
        <translation>wat codeurs verschillend maakten, kan beslist worden zodra ieder van hen de codering van deze opname heeft afgesloten.</translation>
    </message>
    <message>
        <source>Still open: %1.</source>
        <translation>Nog open: %1.</translation>
    </message>
    <message>
        <source>this is not a coder&apos;s package of Rozet. Choose the file that was made with Make packages.</source>
        <translation>dit is geen pakket van een codeur van Rozet. Kies het bestand dat met Pakketten maken is gemaakt.</translation>
    </message>
    <message>
        <source>the package was made with a newer version of Rozet. Update Rozet, or ask for a package made with this version.</source>
        <translation>het pakket is met een nieuwere versie van Rozet gemaakt. Werk Rozet bij, of vraag om een pakket dat met deze versie is gemaakt.</translation>
    </message>
    <message>
        <source>Version of the package: %1.</source>
        <translation>Versie van het pakket: %1.</translation>
    </message>
    <message>
        <source>The newest this version reads: %1.</source>
        <translation>De nieuwste die deze versie leest: %1.</translation>
    </message>
    <message>
        <source>the package is damaged or cut off, and nothing of it was used. Ask for it again.</source>
        <translation>het pakket is beschadigd of afgebroken, en er is niets van gebruikt. Vraag het opnieuw.</translation>
    </message>
    <message>
        <source>the package is sealed. Give the passphrase it was made with.</source>
        <translation>het pakket is verzegeld. Geef de wachtzin waarmee het is gemaakt.</translation>
    </message>
    <message>
        <source>this is not the passphrase the package was made with. Mind capitals and spaces, and try again.</source>
        <translation>dit is niet de wachtzin waarmee het pakket is gemaakt. Let op hoofdletters en spaties, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>the package belongs to another study; nothing was changed.</source>
        <translation>het pakket hoort bij een ander onderzoek; er is niets veranderd.</translation>
    </message>
    <message>
        <source>The package&apos;s study: %1.</source>
        <translation>Het onderzoek van het pakket: %1.</translation>
    </message>
    <message>
        <source>This study: %1.</source>
        <translation>Dit onderzoek: %1.</translation>
    </message>
    <message>
        <source>the package is of a coder who is not in this study; nothing was changed.</source>
        <translation>het pakket is van een codeur die niet in dit onderzoek voorkomt; er is niets veranderd.</translation>
    </message>
    <message>
        <source>The package&apos;s coder: %1.</source>
        <translation>De codeur van het pakket: %1.</translation>
    </message>
    <message>
        <source>the consensus is nobody&apos;s own work, so no package is made of it.</source>
        <translation>de consensus is niemands eigen werk, dus daarvan wordt geen pakket gemaakt.</translation>
    </message>
    <message>
        <source>this study has a supervisor: only a supervisor makes packages for others and collects them. Choose the supervisor as coder first (on the command line: --as NAME).</source>
        <translation>dit onderzoek heeft een begeleider: alleen een begeleider maakt pakketten voor anderen en haalt ze op. Kies eerst de begeleider als codeur (op de opdrachtregel: --as NAAM).</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>The conversations</source>
        <translation>De gesprekken</translation>
    </message>
    <message>
        <source>Everything starts here: the recordings, how far every coder is, and who agreed to what. At the top right you say who you are. A double click on a conversation opens it for coding.</source>
        <translation>Hier begint alles: de opnamen, hoe ver iedere codeur is, en wie waarmee instemde. Rechtsboven zegt u wie u bent. Dubbelklikken op een gesprek opent het om te coderen.</translation>
    </message>
    <message>
        <source>Look and listen</source>
        <translation>Kijken en luisteren</translation>
    </message>
    <message>
        <source>The space bar plays and pauses, the arrow keys go frame by frame. Of the sample, gesprek-03 and gesprek-10 can be played.</source>
        <translation>De spatiebalk speelt af en pauzeert, de pijltjes gaan beeld voor beeld. Van het voorbeeld kunnen gesprek-03 en gesprek-10 worden afgespeeld.</translation>
    </message>
    <message>
        <source>Code with one key</source>
        <translation>Coderen met één toets</translation>
    </message>
    <message>
        <source>Press the letter of a code when it begins and again when it ends. Point at a code to read when to use it; / finds one by its name.</source>
        <translation>Druk op de letter van een code als hij begint en nog eens als hij eindigt. Wijs een code aan om te lezen wanneer u hem gebruikt; / zoekt er een op naam.</translation>
    </message>
    <message>
        <source>Correct on the timeline</source>
        <translation>Verbeteren op de tijdlijn</translation>
    </message>
    <message>
        <source>Every fragment is a bar. Drag its borders, or drag over an empty part to make a new one. Ctrl+Z takes back whatever you did; there is no save button, everything is kept at once.</source>
        <translation>Elk fragment is een balk. Versleep de grenzen, of sleep over een leeg stuk om een nieuw te maken. Ctrl+Z neemt alles terug wat u deed; er is geen knop om op te slaan, alles wordt meteen bewaard.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Tellen</translation>
    </message>
    <message>
        <source>Tallies shows in which conversations each code occurs, how often and how long, ready for Excel. F1 lists all keys, Ctrl+K finds every command. This guide is in the menu Help.</source>
        <translation>Tellingen toont in welke gesprekken elke code voorkomt, hoe vaak en hoe lang, klaar voor Excel. F1 toont alle toetsen, Ctrl+K vindt elke opdracht. Deze rondleiding staat in het menu Help.</translation>
    </message>
</context>
<context>
    <name>MakeAnchor</name>
    <message>
        <source>This fragment is an anchor clip of “%1” already.</source>
        <translation>Dit fragment is al een ankerfragment van “%1”.</translation>
    </message>
    <message>
        <source>Add an anchor clip</source>
        <translation>Ankerfragment toevoegen</translation>
    </message>
    <message>
        <source>Now an anchor clip of “%1”: it stands with the code in the codebook, for everybody in the team.</source>
        <translation>Nu een ankerfragment van “%1”: het staat bij de code in het codeboek, voor iedereen in het team.</translation>
    </message>
    <message>
        <source>Give the fragment a code first.</source>
        <translation>Geef het fragment eerst een code.</translation>
    </message>
</context>
<context>
    <name>MediaJobs</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 lezen</translation>
    </message>
    <message>
        <source>Add a recording</source>
        <translation>Opname toevoegen</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 is toegevoegd.</translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation>Bestand zoeken</translation>
    </message>
    <message>
        <source>%1 has its file again.</source>
        <translation>%1 heeft zijn bestand weer.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Opnamen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Where is the file of %1?</source>
        <translation>Waar is het bestand van %1?</translation>
    </message>
    <message>
        <source>This file lasts %1, but %2 lasts %3. It is probably another conversation.</source>
        <translation>Dit bestand duurt %1, maar %2 duurt %3. Het is waarschijnlijk een ander gesprek.</translation>
    </message>
    <message>
        <source>This is not the file that was coded as %1: its content differs.</source>
        <translation>Dit is niet het bestand dat als %1 is gecodeerd: de inhoud verschilt.</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Een ander bestand</translation>
    </message>
    <message>
        <source>When you use it all the same, check that the fragments fit; Ctrl+Z undoes it.</source>
        <translation>Gebruikt u het toch, controleer dan of de fragmenten kloppen; Ctrl+Z maakt het ongedaan.</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Toch gebruiken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>%1 has fragments up to %2, and this file lasts only %3: it is another conversation, and was not linked.</source>
        <translation>%1 heeft fragmenten tot %2 en dit bestand duurt maar %3: het is een ander gesprek en is niet gekoppeld.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Menus</source>
        <translation>Menu&apos;s</translation>
    </message>
</context>
<context>
    <name>MethodPage</name>
    <message>
        <source>How is this computed?</source>
        <translation>Hoe wordt dit berekend?</translation>
    </message>
</context>
<context>
    <name>OpenStudy</name>
    <message>
        <source>The study was of an older version and was brought up to date. The file as it was is kept as %1.</source>
        <translation>Het onderzoek was van een oudere versie en is bijgewerkt. Het bestand zoals het was, is bewaard als %1.</translation>
    </message>
    <message>
        <source>The study lies on a network drive or in a folder that is synchronised (%1). Work on a copy on this computer&apos;s own disk; others may damage the file while it is open here.</source>
        <translation>Het onderzoek staat op een netwerkschijf of in een map die wordt gesynchroniseerd (%1). Werk met een kopie op de eigen schijf van deze computer; anderen kunnen het bestand beschadigen terwijl het hier open is.</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) are left out: not everybody who codes those recordings has closed yet.</source>
        <translation>
            <numerusform>%n codering is weggelaten: nog niet iedereen die deze opname codeert, heeft afgesloten.</numerusform>
            <numerusform>%n coderingen zijn weggelaten: nog niet iedereen die deze opnamen codeert, heeft afgesloten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageTable</name>
    <message>
        <source>not started</source>
        <translation>niet begonnen</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>weggehaald</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>nieuw: %1</translation>
    </message>
    <message>
        <source>What collecting does</source>
        <translation>Wat het ophalen doet</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>opname</translation>
    </message>
    <message>
        <source>round</source>
        <translation>ronde</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>changed in both</source>
        <translation>in beide gewijzigd</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>coding</source>
        <translation>codering</translation>
    </message>
    <message>
        <source>Fragments, answers, positions, traces and parts of the summary that are added, changed or taken away</source>
        <translation>Fragmenten, antwoorden, posities, sporen en delen van de samenvatting die erbij komen, veranderen of weggaan</translation>
    </message>
    <message>
        <source>Nothing to do: as it is here, or older than here</source>
        <translation>Niets te doen: zoals het hier is, of ouder dan hier</translation>
    </message>
    <message>
        <source>Changed here and in the package: the newest stands, the other is set aside and listed</source>
        <translation>Hier en in het pakket gewijzigd: het nieuwste geldt, het andere wordt apart gezet en genoemd</translation>
    </message>
    <message>
        <source>Refers to a recording, round or codebook revision this study does not have; left out</source>
        <translation>Verwijst naar een opname, ronde of codeboekrevisie die dit onderzoek niet heeft; weggelaten</translation>
    </message>
    <message>
        <source>(notes about codes)</source>
        <translation>(opmerkingen bij codes)</translation>
    </message>
    <message>
        <source>total</source>
        <translation>totaal</translation>
    </message>
    <message>
        <source>Changed in both places</source>
        <translation>Op beide plaatsen gewijzigd</translation>
    </message>
    <message>
        <source>stands (the newest)</source>
        <translation>geldt (het nieuwste)</translation>
    </message>
    <message>
        <source>made</source>
        <translation>gemaakt</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>apart gezet</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>in the package</source>
        <translation>in het pakket</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>what</source>
        <translation>wat</translation>
    </message>
    <message>
        <source>why</source>
        <translation>waarom</translation>
    </message>
    <message>
        <source>the whole coding</source>
        <translation>de hele codering</translation>
    </message>
    <message>
        <source>the coding itself: %1</source>
        <translation>de codering zelf: %1</translation>
    </message>
    <message>
        <source>the mentor on the rose</source>
        <translation>de mentor op de roos</translation>
    </message>
    <message>
        <source>the student on the rose</source>
        <translation>de leerling op de roos</translation>
    </message>
    <message>
        <source>in the centre</source>
        <translation>in het midden</translation>
    </message>
    <message>
        <source>summary: “%1”</source>
        <translation>samenvatting: “%1”</translation>
    </message>
    <message>
        <source>trace on the rose</source>
        <translation>spoor op de roos</translation>
    </message>
    <message>
        <source>trace on the rose, %1–%2</source>
        <translation>spoor op de roos, %1–%2</translation>
    </message>
    <message>
        <source>note about a code: “%1”</source>
        <translation>opmerking bij een code: “%1”</translation>
    </message>
    <message>
        <source>This study does not have the recording.</source>
        <translation>Dit onderzoek heeft de opname niet.</translation>
    </message>
    <message>
        <source>The recording was withdrawn from this study.</source>
        <translation>De opname is uit dit onderzoek ingetrokken.</translation>
    </message>
    <message>
        <source>Consent for the recording was withdrawn.</source>
        <translation>De toestemming voor de opname is ingetrokken.</translation>
    </message>
    <message>
        <source>This study does not have the round %1.</source>
        <translation>Dit onderzoek heeft de ronde %1 niet.</translation>
    </message>
    <message>
        <source>This study does not have revision %1 of the codebook.</source>
        <translation>Dit onderzoek heeft revisie %1 van het codeboek niet.</translation>
    </message>
    <message>
        <source>Revision %1 of the codebook is another one here.</source>
        <translation>Revisie %1 van het codeboek is hier een andere.</translation>
    </message>
    <message>
        <source>It has the place of another coding in this study.</source>
        <translation>Op die plaats staat in dit onderzoek een andere codering.</translation>
    </message>
    <message>
        <source>Recording %1 has another length in the package than here; look whether it is the same recording.</source>
        <translation>Opname %1 heeft in het pakket een andere lengte dan hier; kijk of het dezelfde opname is.</translation>
    </message>
    <message>
        <source>Recording %1 has another media file in the package than here; times may not fit.</source>
        <translation>Opname %1 heeft in het pakket een ander mediabestand dan hier; tijden kloppen misschien niet.</translation>
    </message>
</context>
<context>
    <name>RecordingsModel</name>
    <message>
        <source>busy</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>niet begonnen</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeven</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>found</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>ander bestand</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>niet toegestaan</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
</context>
<context>
    <name>Rose</name>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>mentor follows</source>
        <translation>mentor volgt</translation>
    </message>
    <message>
        <source>student follows</source>
        <translation>leerling volgt</translation>
    </message>
    <message>
        <source>lag (s)</source>
        <translation>vertraging (s)</translation>
    </message>
</context>
<context>
    <name>RoseNumbers</name>
    <message>
        <source>the centre</source>
        <translation>het midden</translation>
    </message>
    <message>
        <source>%1°, vector length %2</source>
        <translation>%1°, vectorlengte %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n monster</numerusform>
            <numerusform>%n monsters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s)</source>
        <translation>
            <numerusform>%n fragment</numerusform>
            <numerusform>%n fragmenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean position</source>
        <translation>Gemiddelde positie</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spreiding</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Berust op</translation>
    </message>
    <message>
        <source>%1, the student follows; there %2</source>
        <translation>%1, de leerling volgt; daar %2</translation>
    </message>
    <message>
        <source>%1, the mentor follows; there %2</source>
        <translation>%1, de mentor volgt; daar %2</translation>
    </message>
    <message>
        <source>%1, at once; %2</source>
        <translation>%1, meteen; %2</translation>
    </message>
    <message>
        <source>; by chance %1</source>
        <translation>; bij toeval %1</translation>
    </message>
    <message>
        <source>Together (correspondence)</source>
        <translation>Samen (correspondentie)</translation>
    </message>
    <message>
        <source>Above (reciprocity)</source>
        <translation>Boven (reciprociteit)</translation>
    </message>
    <message>
        <source>best lag: %1</source>
        <translation>beste vertraging: %1</translation>
    </message>
    <message>
        <source>worth %1 independent bins</source>
        <translation>zoveel waard als %1 onafhankelijke vakken</translation>
    </message>
    <message>
        <source>Complementarity index</source>
        <translation>Complementariteitsindex</translation>
    </message>
    <message numerus="yes">
        <source>From %n bin(s) of %1 s in which both have a position.</source>
        <translation>
            <numerusform>Uit %n vak van %1 s waarin beiden een positie hebben.</numerusform>
            <numerusform>Uit %n vakken van %1 s waarin beiden een positie hebben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n fragment(s) in which both have a position.</source>
        <translation>
            <numerusform>Uit %n fragment waarin beiden een positie hebben.</numerusform>
            <numerusform>Uit %n fragmenten waarin beiden een positie hebben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p and chance from %n circular shift(s) within this conversation, seed %1.</source>
        <translation>
            <numerusform>p en toeval uit %n verschuiving in een cirkel binnen dit gesprek, startgetal %1.</numerusform>
            <numerusform>p en toeval uit %n verschuivingen in een cirkel binnen dit gesprek, startgetal %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p and chance from %n permutation(s) within this conversation, seed %1.</source>
        <translation>
            <numerusform>p en toeval uit %n verwisseling binnen dit gesprek, startgetal %1.</numerusform>
            <numerusform>p en toeval uit %n verwisselingen binnen dit gesprek, startgetal %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>+1 = fully complementary: together with together, above with below.</source>
        <translation>+1 = volledig complementair: samen met samen, boven met onder.</translation>
    </message>
    <message>
        <source>%1 (turned)</source>
        <translation>%1 (omgekeerd)</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No code yet</source>
        <translation>Nog geen code</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>the same</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>The same codes, with enough overlap: they agree.</source>
        <translation>Dezelfde codes, met genoeg overlap: zij stemmen overeen.</translation>
    </message>
    <message>
        <source>another code</source>
        <translation>andere code</translation>
    </message>
    <message>
        <source>The same moment, but the coders gave other codes.</source>
        <translation>Hetzelfde moment, maar de codeurs gaven andere codes.</translation>
    </message>
    <message>
        <source>borders</source>
        <translation>grenzen</translation>
    </message>
    <message>
        <source>They overlap, but less than is asked for.</source>
        <translation>Zij overlappen, maar minder dan gevraagd.</translation>
    </message>
    <message>
        <source>one coder only</source>
        <translation>maar één codeur</translation>
    </message>
    <message>
        <source>Not every coder has a fragment here.</source>
        <translation>Niet elke codeur heeft hier een fragment.</translation>
    </message>
</context>
<context>
    <name>rozet::desktop::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Opdracht zoeken</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Wat wilt u doen?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
</context>
<context>
    <name>rozet::desktop::Desk</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 openen</translation>
    </message>
</context>
<context>
    <name>rozet::desktop::Guide</name>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Stap %1 van %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Skip the guide</source>
        <translation>Rondleiding overslaan</translation>
    </message>
</context>
<context>
    <name>rozet::desktop::KeySheet</name>
    <message>
        <source>Use this key</source>
        <translation>Deze toets gebruiken</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Zoals het was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Single keys work when no text field has the focus. In a text field, Escape brings you back to the recording. A letter or digit of a code starts a fragment with that code and ends it again; with Shift it gives the code to the selected fragment.</source>
        <translation>Losse toetsen werken als de cursor niet in een tekstveld staat. Uit een tekstveld brengt Escape u terug naar de opname. De letter of het cijfer van een code begint een fragment met die code en beëindigt het weer; met Shift krijgt het gekozen fragment de code.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nieuwe toets</translation>
    </message>
    <message>
        <source>Save to print…</source>
        <translation>Bewaren om af te drukken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>New key:</source>
        <translation>Nieuwe toets:</translation>
    </message>
    <message>
        <source>Save the keys</source>
        <translation>Toetsen bewaren</translation>
    </message>
    <message>
        <source>rozet-keys.html</source>
        <translation>rozet-toetsen.html</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webpagina (*.html)</translation>
    </message>
    <message>
        <source>The keys could not be written there.</source>
        <translation>De toetsen konden daar niet worden bewaard.</translation>
    </message>
</context>
<context>
    <name>rozet::desktop::MainWindow</name>
    <message>
        <source>Rozet %1. Free software under the GNU GPL, version 3 or later.</source>
        <translation>Rozet %1. Vrije software onder de GNU GPL, versie 3 of later.</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>alles opgeslagen</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>niet opgeslagen</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>opslaan…</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>opgeslagen %1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>rozet::desktop::PackageFiles</name>
    <message>
        <source>Which packages came in?</source>
        <translation>Welke pakketten zijn ingeleverd?</translation>
    </message>
    <message>
        <source>Packages of coders (*%1)</source>
        <translation>Pakketten van codeurs (*%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Een pakket openen</translation>
    </message>
    <message>
        <source>Where shall the study of this package be kept?</source>
        <translation>Waar moet het onderzoek uit dit pakket bewaard worden?</translation>
    </message>
    <message>
        <source>Rozet study (*.rozet)</source>
        <translation>Rozet-onderzoek (*.rozet)</translation>
    </message>
    <message>
        <source>Opening a package</source>
        <translation>Een pakket openen</translation>
    </message>
</context>
<context>
    <name>rozet::desktop::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Werkruimten</translation>
    </message>
</context>
<context>
    <name>rozet::desktop::SaveBanner</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie bewaren…</translation>
    </message>
    <message>
        <source>Close and lose these edits</source>
        <translation>Sluiten en deze wijzigingen kwijtraken</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) could not be written. They are kept here as long as Rozet is open. %1</source>
        <translation>
            <numerusform>Eén wijziging kon niet worden opgeslagen. Zolang Rozet open is, blijft zij hier bewaard. %1</numerusform>
            <numerusform>%n wijzigingen konden niet worden opgeslagen. Zolang Rozet open is, blijven zij hier bewaard. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::desktop::StartPage</name>
    <message>
        <source>Code conversations between mentor and student, and count.</source>
        <translation>Gesprekken tussen mentor en leerling coderen en tellen.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Or drop a study on this window. Everything stays on this computer; nothing is sent anywhere.</source>
        <translation>Of sleep een onderzoek naar dit venster. Alles blijft op deze computer; er wordt niets verzonden.</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Recente onderzoeken</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Lijst wissen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 openen</translation>
    </message>
    <message>
        <source>%1 · changed %2</source>
        <translation>%1 · gewijzigd %2</translation>
    </message>
    <message>
        <source>%1 · not found</source>
        <translation>%1 · niet gevonden</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>%1 uit deze lijst halen</translation>
    </message>
</context>
<context>
    <name>rozet::desktop::StatusLine</name>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>nog %n seconde</numerusform>
            <numerusform>nog %n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::desktop::StudyFiles</name>
    <message>
        <source>Where shall the new study be kept?</source>
        <translation>Waar moet het nieuwe onderzoek worden bewaard?</translation>
    </message>
    <message>
        <source>study</source>
        <translation>onderzoek</translation>
    </message>
    <message>
        <source>Rozet study (*.rozet)</source>
        <translation>Rozet-onderzoek (*.rozet)</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Onderzoek openen</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 kopie</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie bewaren</translation>
    </message>
    <message>
        <source>A copy needs another name than the study itself.</source>
        <translation>Een kopie moet anders heten dan het onderzoek zelf.</translation>
    </message>
    <message>
        <source>A copy is in %1.</source>
        <translation>De kopie staat in %1.</translation>
    </message>
</context>
<context>
    <name>rozet::rose::CourseView</name>
    <message>
        <source>Mentor and student over time</source>
        <translation>Mentor en leerling in de tijd</translation>
    </message>
    <message>
        <source>%1: no position</source>
        <translation>%1: geen positie</translation>
    </message>
    <message>
        <source>%1: x %2, y %3</source>
        <translation>%1: x %2, y %3</translation>
    </message>
</context>
<context>
    <name>rozet::rose::LagView</name>
    <message>
        <source>Correlation by lag</source>
        <translation>Correlatie per vertraging</translation>
    </message>
    <message>
        <source>%1: highest %2 at %3 s</source>
        <translation>%1: hoogste %2 bij %3 s</translation>
    </message>
    <message>
        <source>Lags are for traces of both people.</source>
        <translation>Vertragingen zijn er alleen bij sporen van beiden.</translation>
    </message>
</context>
<context>
    <name>rozet::rose::RoseView</name>
    <message>
        <source>Leary rose</source>
        <translation>Roos van Leary</translation>
    </message>
    <message>
        <source>%1: not placed</source>
        <translation>%1: niet geplaatst</translation>
    </message>
    <message>
        <source>at the centre</source>
        <translation>in het midden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <translation>%1: %2 (%3, %4)</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: van %2 tot %3</translation>
    </message>
    <message>
        <source>This codebook has no Leary rose.</source>
        <translation>Dit codeboek heeft geen roos van Leary.</translation>
    </message>
</context>
<context>
    <name>rozet::session::CodebookDraft</name>
    <message>
        <source>A draft of the codebook that was kept on this computer belongs to another codebook. It is in %1.</source>
        <translation>Een concept van het codeboek dat op deze computer was bewaard, hoort bij een ander codeboek. Het staat in %1.</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Categorie toevoegen</translation>
    </message>
    <message>
        <source>Add a code</source>
        <translation>Code toevoegen</translation>
    </message>
    <message>
        <source>Remove a new code</source>
        <translation>Nieuwe code verwijderen</translation>
    </message>
    <message>
        <source>Retire a code</source>
        <translation>Code buiten gebruik stellen</translation>
    </message>
    <message>
        <source>Bring a code back into use</source>
        <translation>Code weer in gebruik nemen</translation>
    </message>
    <message>
        <source>Remove a category</source>
        <translation>Categorie verwijderen</translation>
    </message>
    <message>
        <source>Move a code</source>
        <translation>Code verplaatsen</translation>
    </message>
    <message>
        <source>Move a category</source>
        <translation>Categorie verplaatsen</translation>
    </message>
    <message>
        <source>Name a code</source>
        <translation>Code een naam geven</translation>
    </message>
    <message>
        <source>Name a category</source>
        <translation>Categorie een naam geven</translation>
    </message>
    <message>
        <source>Change the id of a code</source>
        <translation>Id van een code wijzigen</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Codeboek importeren</translation>
    </message>
    <message>
        <source>Throw the draft of the codebook away</source>
        <translation>Concept van het codeboek weggooien</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>reden</translation>
    </message>
    <message>
        <source>Publish revision %1 of the codebook</source>
        <translation>Revisie %1 van het codeboek uitbrengen</translation>
    </message>
</context>
<context>
    <name>rozet::session::CodingController</name>
    <message>
        <source>Select a fragment first.</source>
        <translation>Kies eerst een fragment.</translation>
    </message>
    <message>
        <source>Take a code away</source>
        <translation>Code weghalen</translation>
    </message>
    <message>
        <source>Give a code</source>
        <translation>Code geven</translation>
    </message>
    <message>
        <source>Move the playhead into the fragment where it must be split.</source>
        <translation>Zet de afspeelpositie in het fragment waar het gesplitst moet worden.</translation>
    </message>
    <message>
        <source>Split the fragment</source>
        <translation>Fragment splitsen</translation>
    </message>
    <message>
        <source>Select the fragments to join, or one that is followed by another.</source>
        <translation>Kies de fragmenten die samengevoegd moeten worden, of één waarop een ander volgt.</translation>
    </message>
    <message>
        <source>Join fragments</source>
        <translation>Fragmenten samenvoegen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n fragment(s)</source>
        <translation>
            <numerusform>Fragment verwijderen</numerusform>
            <numerusform>%n fragmenten verwijderen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a border</source>
        <translation>Grens verschuiven</translation>
    </message>
    <message>
        <source>Move fragments</source>
        <translation>Fragmenten verschuiven</translation>
    </message>
    <message>
        <source>Change the codes</source>
        <translation>Codes wijzigen</translation>
    </message>
    <message>
        <source>Describe the fragment</source>
        <translation>Fragment beschrijven</translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation>Memo schrijven</translation>
    </message>
    <message>
        <source>Place the mentor</source>
        <translation>Mentor plaatsen</translation>
    </message>
    <message>
        <source>Place the student</source>
        <translation>Leerling plaatsen</translation>
    </message>
    <message>
        <source>Answer about the recording</source>
        <translation>Antwoord over het gesprek</translation>
    </message>
    <message>
        <source>Clear an answer</source>
        <translation>Antwoord wissen</translation>
    </message>
    <message>
        <source>Note about the recording</source>
        <translation>Opmerking over het gesprek</translation>
    </message>
    <message>
        <source>Write the summary</source>
        <translation>Samenvatting schrijven</translation>
    </message>
    <message>
        <source>Choose a recording first.</source>
        <translation>Kies eerst een opname.</translation>
    </message>
    <message>
        <source>Choose who is coding first.</source>
        <translation>Kies eerst wie er codeert.</translation>
    </message>
    <message>
        <source>This coding is closed. Open it again to change it.</source>
        <translation>Deze codering is afgesloten. Heropen haar om iets te wijzigen.</translation>
    </message>
    <message>
        <source>Code a fragment</source>
        <translation>Fragment coderen</translation>
    </message>
    <message>
        <source>This code cannot be given to a fragment.</source>
        <translation>Deze code kan niet aan een fragment worden gegeven.</translation>
    </message>
    <message>
        <source>Mark a fragment</source>
        <translation>Fragment markeren</translation>
    </message>
    <message>
        <source>No fragment is running. Press I where it starts.</source>
        <translation>Er loopt geen fragment. Druk op I waar het begint.</translation>
    </message>
    <message>
        <source>Close the coding</source>
        <translation>Codering afsluiten</translation>
    </message>
    <message>
        <source>Open the coding again</source>
        <translation>Codering heropenen</translation>
    </message>
    <message>
        <source>Copy to another lane</source>
        <translation>Kopiëren naar een andere baan</translation>
    </message>
    <message>
        <source>Close the coding, which opens it to the other coders</source>
        <translation>De codering afsluiten, waarmee zij voor de andere codeurs opengaat</translation>
    </message>
</context>
<context>
    <name>rozet::session::KeyMap</name>
    <message>
        <source>%1 is already the key of “%2”.</source>
        <translation>%1 is al de toets van ‘%2’.</translation>
    </message>
    <message>
        <source>%1 is already the key of the code “%2”.</source>
        <translation>%1 is al de toets van de code ‘%2’.</translation>
    </message>
    <message>
        <source>The digits 1 to 9 belong to the codes of the current group.</source>
        <translation>De cijfers 1 tot en met 9 zijn van de codes van de huidige groep.</translation>
    </message>
</context>
<context>
    <name>rozet::session::TraceRecorder</name>
    <message>
        <source>Record the trace of the mentor</source>
        <translation>Spoor van de mentor opnemen</translation>
    </message>
    <message>
        <source>Record the trace of the student</source>
        <translation>Spoor van de leerling opnemen</translation>
    </message>
    <message>
        <source>Take the trace of the mentor away</source>
        <translation>Spoor van de mentor weghalen</translation>
    </message>
    <message>
        <source>Take the trace of the student away</source>
        <translation>Spoor van de leerling weghalen</translation>
    </message>
</context>
<context>
    <name>rozet::timeline::ItemAccessible</name>
    <message>
        <source>%1, from %2, still running</source>
        <translation>%1, vanaf %2, loopt nog</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, op %2</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, van %2 tot %3</translation>
    </message>
</context>
<context>
    <name>rozet::timeline::TimelineView</name>
    <message numerus="yes">
        <source>%1: %n fragment(s)</source>
        <translation>
            <numerusform>%1: %n fragment</numerusform>
            <numerusform>%1: %n fragmenten</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1, still running</source>
        <translation>vanaf %1, loopt nog</translation>
    </message>
    <message>
        <source>No fragments yet. Drag over a lane to mark a stretch of time.</source>
        <translation>Nog geen fragmenten. Sleep over een baan om een stuk tijd te markeren.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Click to fold or unfold, drag to give it another place.</source>
        <translation>Klik om in of uit te vouwen, sleep om een andere plaats te geven.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::AnswersPage</name>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>No answers to compare</source>
        <translation>Geen antwoorden om te vergelijken</translation>
    </message>
    <message>
        <source>Here stand the answers about whole recordings. Give them in the Code workspace, under “Whole conversation”.</source>
        <translation>Hier staan de antwoorden over hele opnamen. Geef ze bij Coderen, onder “Hele gesprek”.</translation>
    </message>
    <message>
        <source>Beside each other</source>
        <translation>Naast elkaar</translation>
    </message>
    <message>
        <source>Agreement per question</source>
        <translation>Overeenstemming per vraag</translation>
    </message>
    <message>
        <source>Answers about whole recordings</source>
        <translation>Antwoorden over hele opnamen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::AssignDialog</name>
    <message>
        <source>The same share of every school</source>
        <translation>Van elke school hetzelfde deel</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Divide the work</source>
        <translation>Het werk verdelen</translation>
    </message>
    <message>
        <source>All recordings are handed out, each to whoever has the least minutes. What was handed out before stays as it is.</source>
        <translation>Alle gesprekken worden uitgedeeld, telkens aan wie de minste minuten heeft. Wat al was uitgedeeld blijft zoals het is.</translation>
    </message>
    <message numerus="yes">
        <source>The %n recordings you chose are handed out, each to whoever has the least minutes. What was handed out before stays as it is.</source>
        <translation>
            <numerusform>Het gekozen gesprek wordt uitgedeeld aan wie de minste minuten heeft. Wat al was uitgedeeld blijft zoals het is.</numerusform>
            <numerusform>De %n gekozen gesprekken worden uitgedeeld, telkens aan wie de minste minuten heeft. Wat al was uitgedeeld blijft zoals het is.</numerusform>
        </translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>Coded by two</source>
        <translation>Door twee gecodeerd</translation>
    </message>
    <message>
        <source>Draw number</source>
        <translation>Lotnummer</translation>
    </message>
    <message>
        <source>The same number draws the same recordings again; another number draws others. It is kept in the log of the study.</source>
        <translation>Hetzelfde nummer trekt dezelfde gesprekken opnieuw; een ander nummer trekt andere. Het staat in het logboek van het onderzoek.</translation>
    </message>
    <message>
        <source>What everybody gets</source>
        <translation>Wat iedereen krijgt</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Uitdelen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>outside rounds</source>
        <translation>buiten rondes</translation>
    </message>
    <message>
        <source>Choose at least two coders, or set the share to 0 %.</source>
        <translation>Kies minstens twee codeurs, of zet het deel op 0 %.</translation>
    </message>
    <message>
        <source>%1 of %2 recordings are coded by two.</source>
        <translation>%1 van de %2 gesprekken worden door twee gecodeerd.</translation>
    </message>
    <message>
        <source>Everything was handed out already: %1 of %2 recordings are coded by two.</source>
        <translation>Alles was al uitgedeeld: %1 van de %2 gesprekken worden door twee gecodeerd.</translation>
    </message>
    <message>
        <source>Work divided: %1 % coded by two, %2, draw number %3</source>
        <translation>Werk verdeeld: %1 % door twee gecodeerd, %2, lotnummer %3</translation>
    </message>
    <message>
        <source>the same share of every school</source>
        <translation>van elke school hetzelfde deel</translation>
    </message>
    <message>
        <source>drawn from all schools together</source>
        <translation>getrokken uit alle scholen samen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::BookPage</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Waar het voor is</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Their short names with commas between them, the one it is written in first</source>
        <translation>Hun korte namen met komma’s ertussen, de taal waarin het geschreven is eerst</translation>
    </message>
    <message>
        <source>Change the title of the codebook</source>
        <translation>Titel van het codeboek wijzigen</translation>
    </message>
    <message>
        <source>Change the description of the codebook</source>
        <translation>Beschrijving van het codeboek wijzigen</translation>
    </message>
    <message>
        <source>Change the languages of the codebook</source>
        <translation>Talen van het codeboek wijzigen</translation>
    </message>
    <message>
        <source>Rose: the word at the top</source>
        <translation>Roos: het woord bovenaan</translation>
    </message>
    <message>
        <source>Rose: the word at the bottom</source>
        <translation>Roos: het woord onderaan</translation>
    </message>
    <message>
        <source>Rose: the word on the side of together</source>
        <translation>Roos: het woord aan de samen-kant</translation>
    </message>
    <message>
        <source>Rose: the word on the side of opposed</source>
        <translation>Roos: het woord aan de tegen-kant</translation>
    </message>
    <message>
        <source>Change a word of the rose</source>
        <translation>Woord van de roos wijzigen</translation>
    </message>
    <message>
        <source>Rose: sector at %1° (%2)</source>
        <translation>Roos: sector op %1° (%2)</translation>
    </message>
    <message>
        <source>Change the name of a sector</source>
        <translation>Naam van een sector wijzigen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CategoryPage</name>
    <message>
        <source>Name of the category</source>
        <translation>Naam van de categorie</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Wat erbij hoort</translation>
    </message>
    <message>
        <source>Colour of its codes</source>
        <translation>Kleur van de codes</translation>
    </message>
    <message>
        <source>Change what belongs to a category</source>
        <translation>Wijzigen wat bij een categorie hoort</translation>
    </message>
    <message>
        <source>Colour of the category</source>
        <translation>Kleur van de categorie</translation>
    </message>
    <message>
        <source>Change a colour</source>
        <translation>Kleur wijzigen</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Kleur: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) in use</source>
        <translation>
            <numerusform>%n code in gebruik</numerusform>
            <numerusform>%n codes in gebruik</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CodeButton</name>
    <message>
        <source>key %1</source>
        <translation>toets %1</translation>
    </message>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>%n keer gegeven</numerusform>
            <numerusform>%n keer gegeven</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>loopt</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CodePage</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Use it when</source>
        <translation>Wel gebruiken</translation>
    </message>
    <message>
        <source>Do not use it when</source>
        <translation>Niet gebruiken</translation>
    </message>
    <message>
        <source>Example (invented)</source>
        <translation>Voorbeeld (verzonnen)</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Gegeven aan</translation>
    </message>
    <message>
        <source>Coders can give it; otherwise it only groups</source>
        <translation>Codeurs kunnen hem geven; anders groepeert hij alleen</translation>
    </message>
    <message>
        <source>Answered with</source>
        <translation>Beantwoord met</translation>
    </message>
    <message>
        <source>As its category</source>
        <translation>Zoals de categorie</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>Fragmenten</translation>
    </message>
    <message>
        <source>The recording as a whole</source>
        <translation>De opname als geheel</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja of nee</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>een van deze</translation>
    </message>
    <message>
        <source>one of these, from low to high</source>
        <translation>een van deze, van laag naar hoog</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>vrije tekst</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>geen groep</translation>
    </message>
    <message>
        <source>Of the codes with the same word here only one can hold at a time: giving one takes the other away.</source>
        <translation>Van de codes met hier hetzelfde woord kan er maar één tegelijk gelden: wie de ene geeft, haalt de andere weg.</translation>
    </message>
    <message>
        <source>Appears in exports and scripts. It is fixed once the code is published.</source>
        <translation>Staat in exports en scripts. Het ligt vast zodra de code is uitgebracht.</translation>
    </message>
    <message>
        <source>What fragments with this code are shown as from now on</source>
        <translation>Waaronder fragmenten met deze code voortaan getoond worden</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Staat in</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>Short text</source>
        <translation>Korte tekst</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Excludes within</source>
        <translation>Sluit uit binnen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Look instead at</source>
        <translation>Kijk in plaats daarvan naar</translation>
    </message>
    <message>
        <source>Change a definition</source>
        <translation>Definitie wijzigen</translation>
    </message>
    <message>
        <source>Change when to use a code</source>
        <translation>Wijzigen wanneer een code wel geldt</translation>
    </message>
    <message>
        <source>Change when not to use a code</source>
        <translation>Wijzigen wanneer een code niet geldt</translation>
    </message>
    <message>
        <source>Change an example</source>
        <translation>Voorbeeld wijzigen</translation>
    </message>
    <message>
        <source>Change the kind of answer</source>
        <translation>Soort antwoord wijzigen</translation>
    </message>
    <message>
        <source>Change the answers</source>
        <translation>Antwoorden wijzigen</translation>
    </message>
    <message>
        <source>Change whether a code can be given</source>
        <translation>Wijzigen of een code gegeven kan worden</translation>
    </message>
    <message>
        <source>Change a key</source>
        <translation>Toets wijzigen</translation>
    </message>
    <message>
        <source>Change a short text</source>
        <translation>Korte tekst wijzigen</translation>
    </message>
    <message>
        <source>Change a colour</source>
        <translation>Kleur wijzigen</translation>
    </message>
    <message>
        <source>Change an exclusive group</source>
        <translation>Uitsluitende groep wijzigen</translation>
    </message>
    <message>
        <source>The id “%1” cannot be used: it is taken, or holds other signs than a-z, 0-9 and _.</source>
        <translation>Het id “%1” kan niet: het is al in gebruik, of er staan andere tekens in dan a-z, 0-9 en _.</translation>
    </message>
    <message>
        <source>Change what came instead of a code</source>
        <translation>Wijzigen wat in de plaats van een code kwam</translation>
    </message>
    <message>
        <source>Change the level of a code</source>
        <translation>Niveau van een code wijzigen</translation>
    </message>
    <message>
        <source>Colour of the code</source>
        <translation>Kleur van de code</translation>
    </message>
    <message>
        <source>Out of use as soon as this draft is published. Fragments that have it keep it until somebody goes through the re-coding list.</source>
        <translation>Buiten gebruik zodra dit concept is uitgebracht. Fragmenten die hem hebben, houden hem tot iemand de hercodeerlijst doorloopt.</translation>
    </message>
    <message>
        <source>Out of use since revision %1. It stays readable, because older fragments can have it.</source>
        <translation>Buiten gebruik sinds revisie %1. De code blijft leesbaar, omdat oudere fragmenten hem kunnen hebben.</translation>
    </message>
    <message>
        <source>%1, of its category</source>
        <translation>%1, van de categorie</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Kleur: %1</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CodePalette</name>
    <message>
        <source>Find a code</source>
        <translation>Code zoeken</translation>
    </message>
    <message>
        <source>Find a code  /</source>
        <translation>Code zoeken  /</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Point at a code to read its definition.</source>
        <translation>Wijs een code aan om de definitie te lezen.</translation>
    </message>
    <message>
        <source>Group %1: numbers here</source>
        <translation>Groep %1: cijfers hier</translation>
    </message>
    <message>
        <source>Put the numbers 1 to 9 on this group</source>
        <translation>De cijfers 1 tot en met 9 op deze groep zetten</translation>
    </message>
    <message>
        <source>Code of the selected fragment</source>
        <translation>Code van het gekozen fragment</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CodeWorkspace</name>
    <message>
        <source>Select a fragment first.</source>
        <translation>Kies eerst een fragment.</translation>
    </message>
    <message>
        <source>There are no fragments yet.</source>
        <translation>Er zijn nog geen fragmenten.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>I am coding as</source>
        <translation>Ik codeer als</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Fragment</source>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>Whole conversation</source>
        <translation>Hele gesprek</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>choose who is coding to begin</source>
        <translation>kies wie er codeert om te beginnen</translation>
    </message>
    <message>
        <source>Open this coding again</source>
        <translation>Deze codering heropenen</translation>
    </message>
    <message>
        <source>Close this coding</source>
        <translation>Deze codering afsluiten</translation>
    </message>
    <message>
        <source>Make changes possible again</source>
        <translation>Wijzigen weer mogelijk maken</translation>
    </message>
    <message>
        <source>There are no codes for this lane.</source>
        <translation>Voor deze baan zijn er geen codes.</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Bekijken…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spoor</translation>
    </message>
    <message>
        <source>outside rounds</source>
        <translation>buiten rondes</translation>
    </message>
    <message>
        <source>Everybody who codes this recording has closed: from now on you see each other&apos;s work.</source>
        <translation>Iedereen die deze opname codeert, heeft afgesloten: vanaf nu ziet u elkaars werk.</translation>
    </message>
    <message>
        <source>Unlock this coding</source>
        <translation>Deze codering ontgrendelen</translation>
    </message>
    <message>
        <source>The coders have seen each other&apos;s work. Why is it unlocked? The reason is kept in the study.</source>
        <translation>De codeurs hebben elkaars werk gezien. Waarom wordt zij ontgrendeld? De reden blijft in het onderzoek bewaard.</translation>
    </message>
    <message>
        <source>The coders have seen each other&apos;s work, so only a supervisor of the study can unlock this coding</source>
        <translation>De codeurs hebben elkaars werk gezien; alleen een begeleider van het onderzoek kan deze codering ontgrendelen</translation>
    </message>
    <message>
        <source>Say that this coding is finished. When everybody who codes this recording has closed, you see each other&apos;s work</source>
        <translation>Zeg dat deze codering klaar is. Als iedereen die deze opname codeert heeft afgesloten, ziet u elkaars werk</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CodebookTree</name>
    <message>
        <source>(no name yet)</source>
        <translation>(nog geen naam)</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>buiten gebruik</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CodebookWorkspace</name>
    <message>
        <source>Second language</source>
        <translation>Tweede taal</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Concept weggooien</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Uitbrengen…</translation>
    </message>
    <message>
        <source>The codebook as a whole</source>
        <translation>Het codeboek als geheel</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codeboek</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>About the codebook</source>
        <translation>Over het codeboek</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Gebruik</translation>
    </message>
    <message>
        <source>Clips and notes</source>
        <translation>Fragmenten en notities</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisies</translation>
    </message>
    <message>
        <source>Re-coding list</source>
        <translation>Hercodeerlijst</translation>
    </message>
    <message>
        <source>Re-coding list (%1)</source>
        <translation>Hercodeerlijst (%1)</translation>
    </message>
    <message>
        <source>The draft of the codebook changed.</source>
        <translation>Het concept van het codeboek is gewijzigd.</translation>
    </message>
    <message>
        <source>The draft of the codebook could not be kept on this computer. Publish it, or export it, before you close Rozet.</source>
        <translation>Het concept van het codeboek kon niet op deze computer bewaard worden. Breng het uit voordat je Rozet sluit.</translation>
    </message>
    <message>
        <source>Start again from the newest</source>
        <translation>Opnieuw beginnen vanaf de nieuwste</translation>
    </message>
    <message>
        <source>Revision %1 of %2</source>
        <translation>Revisie %1 van %2</translation>
    </message>
    <message numerus="yes">
        <source>draft with %n change(s)</source>
        <translation>
            <numerusform>concept met %n wijziging</numerusform>
            <numerusform>concept met %n wijzigingen</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet what coders see</source>
        <translation>codeurs zien dit nog niet</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n waarschuwing</numerusform>
            <numerusform>%n waarschuwingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Alles klopt</translation>
    </message>
    <message>
        <source>The study got revision %1 after this draft was begun. Publishing the draft would take back what that revision changed.</source>
        <translation>Het onderzoek kreeg revisie %1 nadat dit concept begonnen was. Wie het concept uitbrengt, maakt ongedaan wat die revisie veranderde.</translation>
    </message>
    <message>
        <source>The draft is thrown away; Ctrl+Z brings it back.</source>
        <translation>Het concept is weggegooid; Ctrl+Z brengt het terug.</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nieuwe categorie</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nieuwe code</translation>
    </message>
    <message>
        <source>There are codes in this category. Move them elsewhere first; codes that are out of use stay readable in theirs.</source>
        <translation>Er staan codes in deze categorie. Verplaats ze eerst; codes die buiten gebruik zijn blijven leesbaar in hun categorie.</translation>
    </message>
    <message>
        <source>“%1” is removed; nobody coded with it. Ctrl+Z brings it back.</source>
        <translation>“%1” is verwijderd; niemand had ermee gecodeerd. Ctrl+Z brengt hem terug.</translation>
    </message>
    <message>
        <source>“%1” goes out of use when the draft is published. Say below what to look at instead.</source>
        <translation>“%1” gaat buiten gebruik als het concept wordt uitgebracht. Zeg hieronder waar men in plaats daarvan naar kijkt.</translation>
    </message>
    <message>
        <source>Revision %1 of the codebook is in %2.</source>
        <translation>Revisie %1 van het codeboek staat in %2.</translation>
    </message>
    <message>
        <source>This kind of file cannot hold: %1.</source>
        <translation>Dit soort bestand kan niet bevatten: %1.</translation>
    </message>
    <message>
        <source>Web page to read and print (*.html)</source>
        <translation>Webpagina om te lezen en af te drukken (*.html)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-document (*.docx)</translation>
    </message>
    <message>
        <source>Rozet codebook, complete (*.json)</source>
        <translation>Rozet-codeboek, volledig (*.json)</translation>
    </message>
    <message>
        <source>Table for Excel (*.csv)</source>
        <translation>Tabel voor Excel (*.csv)</translation>
    </message>
    <message>
        <source>REFI-QDA codebook for other programs (*.qdc)</source>
        <translation>REFI-QDA-codeboek voor andere programma’s (*.qdc)</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Codeboek exporteren</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Codeboek importeren</translation>
    </message>
    <message>
        <source>Codebooks (*.json *.csv *.qdc)</source>
        <translation>Codeboeken (*.json *.csv *.qdc)</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CollectDialog</name>
    <message>
        <source>of the sealed packages</source>
        <translation>van de verzegelde pakketten</translation>
    </message>
    <message>
        <source>Collect packages</source>
        <translation>Pakketten ophalen</translation>
    </message>
    <message>
        <source>This is what collecting does. Only the coders&apos; own work comes in; recordings, codebook and everything else stay as they are here.</source>
        <translation>Dit gebeurt er bij het ophalen. Alleen het eigen werk van de codeurs komt erin; opnamen, codeboek en al het andere blijven zoals ze hier zijn.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakket</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gelijk</translation>
    </message>
    <message>
        <source>Changed in both</source>
        <translation>In beide gewijzigd</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Ophalen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Per recording</source>
        <translation>Per opname</translation>
    </message>
    <message>
        <source>Changed in both places</source>
        <translation>Op beide plaatsen gewijzigd</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>The chosen package</source>
        <translation>Het gekozen pakket</translation>
    </message>
    <message>
        <source>Reading the packages…</source>
        <translation>De pakketten worden gelezen…</translation>
    </message>
    <message>
        <source>Reading packages</source>
        <translation>Pakketten lezen</translation>
    </message>
    <message>
        <source>There is nothing new in it.</source>
        <translation>Er zit niets nieuws in.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed in both places. Collecting is one step of undo.</source>
        <translation>%1 nieuw, %2 op beide plaatsen gewijzigd. Het ophalen is in één stap ongedaan te maken.</translation>
    </message>
    <message>
        <source>Where both changed, the newest stands and the other is kept aside.</source>
        <translation>Waar beide gewijzigd zijn geldt het nieuwste; het andere wordt apart bewaard.</translation>
    </message>
    <message>
        <source>%1 left out, because this study does not have what it is about.</source>
        <translation>%1 weggelaten, omdat dit onderzoek niet heeft waar het over gaat.</translation>
    </message>
    <message numerus="yes">
        <source>%n packages cannot be read; nothing of them is used.</source>
        <translation>
            <numerusform>Eén pakket is niet te lezen; daarvan wordt niets gebruikt.</numerusform>
            <numerusform>%n pakketten zijn niet te lezen; daarvan wordt niets gebruikt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Collected the work of %1; Ctrl+Z takes it back.</source>
        <translation>Het werk van %1 is opgehaald; Ctrl+Z maakt het ongedaan.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CompareBar</name>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Wat te bekijken</translation>
    </message>
    <message>
        <source>Whose codings are compared; two or more</source>
        <translation>Wiens coderingen vergeleken worden; twee of meer</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>Which two coders, where only two can be compared</source>
        <translation>Welke twee codeurs, waar er maar twee vergeleken kunnen worden</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>Overlap, exactly</source>
        <translation>Overlap, precies</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerantie</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Tolerance, exactly</source>
        <translation>Tolerantie, precies</translation>
    </message>
    <message>
        <source>How much of the longer fragment two fragments must share to be about the same event</source>
        <translation>Hoeveel van het langste fragment twee fragmenten moeten delen om over hetzelfde te gaan</translation>
    </message>
    <message>
        <source>How far borders may lie apart: for the kappa with tolerance, and for what counts as other borders</source>
        <translation>Hoe ver grenzen uit elkaar mogen liggen: voor de kappa met tolerantie, en voor wat als andere grenzen telt</translation>
    </message>
    <message>
        <source>Choose at least two coders.</source>
        <translation>Kies ten minste twee codeurs.</translation>
    </message>
    <message>
        <source>Coders: %1</source>
        <translation>Codeurs: %1</translation>
    </message>
    <message>
        <source>The coding proper</source>
        <translation>De eigenlijke codering</translation>
    </message>
    <message>
        <source>What was coded outside of trial rounds, where there is such a coding</source>
        <translation>Wat buiten proefrondes is gecodeerd, waar zo&apos;n codering er is</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>Alle opnamen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CompareState</name>
    <message>
        <source>Here you see where two coders differ. Let two people code the same recording, each under a name of their own.</source>
        <translation>Hier ziet u waar twee codeurs verschillen. Laat twee mensen dezelfde opname coderen, ieder onder een eigen naam.</translation>
    </message>
    <message>
        <source>Both coders must close their coding of the same recording first. Until then nobody sees what the other did.</source>
        <translation>Beide codeurs moeten eerst hun codering van dezelfde opname afsluiten. Tot dan ziet niemand wat de ander deed.</translation>
    </message>
    <message>
        <source>These coders have no recording in common that both have closed. Both coders must close their coding of a recording first, or choose another round.</source>
        <translation>Deze codeurs hebben geen opname gemeen die beiden hebben afgesloten. Beide codeurs moeten eerst hun codering van een opname afsluiten, of kies een andere ronde.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CompareWorkspace</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Nog niets te vergelijken</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Where the coders differ</source>
        <translation>Waar de codeurs verschillen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Getallen</translation>
    </message>
    <message>
        <source>How well they agree</source>
        <translation>Hoe goed zij overeenstemmen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Which code was given instead of which</source>
        <translation>Welke code in plaats van welke gegeven is</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Roos</translation>
    </message>
    <message>
        <source>Where both placed the same person</source>
        <translation>Waar beiden dezelfde persoon plaatsten</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Sporen</translation>
    </message>
    <message>
        <source>Both traces of the same person</source>
        <translation>De sporen van beiden over dezelfde persoon</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>About whole recordings</source>
        <translation>Over hele opnamen</translation>
    </message>
    <message>
        <source>Timeline of all coders</source>
        <translation>Tijdlijn van alle codeurs</translation>
    </message>
    <message>
        <source>None of these coders made a fragment in this recording.</source>
        <translation>Geen van deze codeurs maakte een fragment in deze opname.</translation>
    </message>
    <message>
        <source>That was the last of the list.</source>
        <translation>Dat was het laatste van de lijst.</translation>
    </message>
    <message>
        <source>This is the first of the list.</source>
        <translation>Dit is het eerste van de lijst.</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it in Excel or Word.</source>
        <translation>De tabel staat op het klembord; plak haar in Excel of Word.</translation>
    </message>
    <message>
        <source>Excel workbook with all tables (*.xlsx)</source>
        <translation>Excel-werkmap met alle tabellen (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV for Excel (*.csv)</source>
        <translation>CSV voor Excel (*.csv)</translation>
    </message>
    <message>
        <source>CSV for R and SPSS (*.csv)</source>
        <translation>CSV voor R en SPSS (*.csv)</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>De vergelijking exporteren</translation>
    </message>
    <message>
        <source>The comparison is in %1.</source>
        <translation>De vergelijking staat in %1.</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>De figuur bewaren</translation>
    </message>
    <message>
        <source>Figure (*.svg *.pdf *.png)</source>
        <translation>Figuur (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>The figure is in %1.</source>
        <translation>De figuur staat in %1.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::ConfusionPage</name>
    <message>
        <source>Counted in</source>
        <translation>Geteld in</translation>
    </message>
    <message>
        <source>Within categories</source>
        <translation>Binnen categorieën</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>Fragmenten</translation>
    </message>
    <message>
        <source>Fragments that were matched, and those that stand alone</source>
        <translation>Gekoppelde fragmenten, en die alleen staan</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Seconden</translation>
    </message>
    <message>
        <source>Time in which one coder gave one code and the other another</source>
        <translation>Tijd waarin de ene codeur de ene code gaf en de ander een andere</translation>
    </message>
    <message>
        <source>What a fragment is about is no other opinion than what is done in it: compare codes of the same category only</source>
        <translation>Waar een fragment over gaat is geen ander oordeel dan wat er gedaan wordt: vergelijk alleen codes van dezelfde categorie</translation>
    </message>
    <message>
        <source>Codes by codes</source>
        <translation>Codes tegen codes</translation>
    </message>
    <message>
        <source>Click a cell, or press Enter, to see its fragments.</source>
        <translation>Klik op een vak, of druk op Enter, om de fragmenten te zien.</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>geen code</translation>
    </message>
    <message>
        <source>%1: %2 – %3: %4</source>
        <translation>%1: %2 – %3: %4</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::ConsensusOverview</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Nothing to settle yet</source>
        <translation>Nog niets te beslissen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>How much of every recording is settled</source>
        <translation>Hoeveel van iedere opname beslist is</translation>
    </message>
    <message>
        <source>Differences per code</source>
        <translation>Verschillen per code</translation>
    </message>
    <message>
        <source>Which definitions to sharpen</source>
        <translation>Welke omschrijvingen scherper moeten</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Redenen</translation>
    </message>
    <message>
        <source>Why the coders differed, and which way borders differ</source>
        <translation>Waarom de codeurs verschilden, en naar welke kant grenzen afwijken</translation>
    </message>
    <message>
        <source>With the consensus</source>
        <translation>Met de consensus</translation>
    </message>
    <message>
        <source>How each coder agrees with the consensus</source>
        <translation>Hoe iedere codeur met de consensus overeenstemt</translation>
    </message>
    <message>
        <source>Its codes</source>
        <translation>De codes daarvan</translation>
    </message>
    <message>
        <source>The same, code by code</source>
        <translation>Hetzelfde, code voor code</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondes</translation>
    </message>
    <message>
        <source>Agreement per round</source>
        <translation>Overeenstemming per ronde</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weken</translation>
    </message>
    <message>
        <source>Agreement per week</source>
        <translation>Overeenstemming per week</translation>
    </message>
    <message>
        <source>Codebooks</source>
        <translation>Codeboeken</translation>
    </message>
    <message>
        <source>Agreement per revision of the codebook</source>
        <translation>Overeenstemming per versie van het codeboek</translation>
    </message>
    <message>
        <source>Warn below</source>
        <translation>Waarschuw onder</translation>
    </message>
    <message>
        <source>From so many fragments</source>
        <translation>Vanaf zoveel fragmenten</translation>
    </message>
    <message>
        <source>from so many fragments</source>
        <translation>vanaf zoveel fragmenten</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Verslag…</translation>
    </message>
    <message>
        <source>Everything about the agreement of these coders as one file</source>
        <translation>Alles over de overeenstemming van deze codeurs in één bestand</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Hoe is dit berekend?</translation>
    </message>
    <message>
        <source>Following agreement over time</source>
        <translation>Overeenstemming door de tijd volgen</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, in the report.</source>
        <translation>
            <numerusform>En nog %n, in het verslag.</numerusform>
            <numerusform>En nog %n, in het verslag.</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Een ogenblik</translation>
    </message>
    <message>
        <source>Agreement is being followed over time.</source>
        <translation>De overeenstemming wordt door de tijd gevolgd.</translation>
    </message>
    <message>
        <source>Choose two coders who coded the same recordings and closed them.</source>
        <translation>Kies twee codeurs die dezelfde opnamen codeerden en afsloten.</translation>
    </message>
    <message>
        <source>Report of the agreement</source>
        <translation>Verslag van de overeenstemming</translation>
    </message>
    <message>
        <source>agreement.docx</source>
        <translation>overeenstemming.docx</translation>
    </message>
    <message>
        <source>Word (*.docx);;Excel (*.xlsx);;Web page (*.html)</source>
        <translation>Word (*.docx);;Excel (*.xlsx);;Webpagina (*.html)</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Het verslag maken</translation>
    </message>
    <message>
        <source>Wrote the report to %1.</source>
        <translation>Het verslag staat in %1.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::ConsensusPanel</name>
    <message>
        <source>Borders of what is merged</source>
        <translation>Grenzen van wat samengevoegd wordt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Note about this decision</source>
        <translation>Notitie bij deze beslissing</translation>
    </message>
    <message>
        <source>A note, if one is needed</source>
        <translation>Een notitie, als die nodig is</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Beslissen</translation>
    </message>
    <message>
        <source>How much of this recording is settled</source>
        <translation>Hoeveel van deze opname beslist is</translation>
    </message>
    <message>
        <source>Take this settlement back</source>
        <translation>Deze beslissing terugnemen</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Midden</translation>
    </message>
    <message>
        <source>Half way between the coders&apos; borders</source>
        <translation>Halverwege de grenzen van de codeurs</translation>
    </message>
    <message>
        <source>Outer</source>
        <translation>Buiten</translation>
    </message>
    <message>
        <source>From the first start to the last end</source>
        <translation>Van het eerste begin tot het laatste einde</translation>
    </message>
    <message>
        <source>Inner</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>What all of them marked</source>
        <translation>Wat zij allen aangaven</translation>
    </message>
    <message>
        <source>Merged borders</source>
        <translation>Grenzen bij samenvoegen</translation>
    </message>
    <message>
        <source>Settle the same (%1)</source>
        <translation>Beslis wat gelijk is (%1)</translation>
    </message>
    <message>
        <source>Everything in this recording that is open, and about which the coders say the same</source>
        <translation>Alles in deze opname dat open is en waarover de codeurs hetzelfde zeggen</translation>
    </message>
    <message>
        <source>%1 of %2 settled</source>
        <translation>%1 van %2 beslist</translation>
    </message>
    <message>
        <source>%1 outdated</source>
        <translation>%1 achterhaald</translation>
    </message>
    <message>
        <source>Nothing to settle here</source>
        <translation>Hier is niets te beslissen</translation>
    </message>
    <message>
        <source>Choose two coders who both coded this recording.</source>
        <translation>Kies twee codeurs die deze opname allebei codeerden.</translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translation>Alles is beslist</translation>
    </message>
    <message>
        <source>The consensus of this recording can be closed.</source>
        <translation>De consensus van deze opname kan afgesloten worden.</translation>
    </message>
    <message>
        <source>Choose a difference</source>
        <translation>Kies een verschil</translation>
    </message>
    <message>
        <source>Choose one in the list or on the timeline; then settle it with one key.</source>
        <translation>Kies er een in de lijst of op de tijdlijn en beslis het dan met één toets.</translation>
    </message>
    <message>
        <source>A coder changed something since: settle it again.</source>
        <translation>Een codeur heeft sindsdien iets veranderd: beslis opnieuw.</translation>
    </message>
    <message>
        <source>It can be settled once every coder has closed this recording.</source>
        <translation>Beslissen kan zodra iedere codeur deze opname heeft afgesloten.</translation>
    </message>
    <message>
        <source>The consensus of this recording is closed.</source>
        <translation>De consensus van deze opname is afgesloten.</translation>
    </message>
    <message>
        <source>did not code this recording</source>
        <translation>codeerde deze opname niet</translation>
    </message>
    <message>
        <source>not possible for an answer</source>
        <translation>kan niet bij een antwoord</translation>
    </message>
    <message>
        <source>half way between the places</source>
        <translation>halverwege de plaatsen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nieuw…</translation>
    </message>
    <message>
        <source>something none of them has</source>
        <translation>iets wat geen van hen heeft</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Geen van beide</translation>
    </message>
    <message>
        <source>nothing of it in the consensus</source>
        <translation>niets ervan in de consensus</translation>
    </message>
    <message>
        <source>Say first who you are: a settlement is kept with the name of who made it.</source>
        <translation>Zeg eerst wie u bent: bij een beslissing hoort de naam van wie haar nam.</translation>
    </message>
    <message>
        <source>Settle a difference</source>
        <translation>Een verschil beslissen</translation>
    </message>
    <message>
        <source>Nothing is open about which the coders say the same.</source>
        <translation>Er is niets open waarover de codeurs hetzelfde zeggen.</translation>
    </message>
    <message>
        <source>Settle what is the same</source>
        <translation>Beslissen wat gelijk is</translation>
    </message>
    <message numerus="yes">
        <source>Settled %n that are the same.</source>
        <translation>
            <numerusform>%n gelijke beslist.</numerusform>
            <numerusform>%n gelijke beslist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a settlement back</source>
        <translation>Een beslissing terugnemen</translation>
    </message>
    <message>
        <source>Everything in this recording is settled.</source>
        <translation>Alles in deze opname is beslist.</translation>
    </message>
    <message>
        <source>This is the last one that is open.</source>
        <translation>Dit is het laatste dat open is.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Beslissen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::CurveView</name>
    <message>
        <source>Curve of the coefficients</source>
        <translation>Kromme van de maten</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::DifferenceList</name>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Settled or not</source>
        <translation>Beslist of niet</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Alleen: %1</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>all categories</source>
        <translation>alle categorieën</translation>
    </message>
    <message>
        <source>all codes</source>
        <translation>alle codes</translation>
    </message>
    <message>
        <source>all coders</source>
        <translation>alle codeurs</translation>
    </message>
    <message>
        <source>settled or not</source>
        <translation>beslist of niet</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>niet beslist</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>beslist</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Beslist</translation>
    </message>
    <message>
        <source>%1 in the list</source>
        <translation>%1 in de lijst</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::DifferenceModel</name>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Beslist</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::DraftDialog</name>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>vernieuwd</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>ongewijzigd</translation>
    </message>
    <message>
        <source>goes: no longer coded</source>
        <translation>vervalt: niet meer gecodeerd</translation>
    </message>
    <message>
        <source>you changed it: stays</source>
        <translation>door u gewijzigd: blijft</translation>
    </message>
    <message>
        <source>you took it away</source>
        <translation>door u weggehaald</translation>
    </message>
    <message>
        <source>Draft from the coding</source>
        <translation>Concept uit de codering</translation>
    </message>
    <message>
        <source>A draft made of what you coded. Tick what goes into the summary. What you wrote or changed yourself always stays.</source>
        <translation>Een concept uit wat u codeerde. Vink aan wat in de samenvatting komt. Wat u zelf schreef of veranderde, blijft altijd staan.</translation>
    </message>
    <message>
        <source>Lines of the draft</source>
        <translation>Regels van het concept</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Wat er gebeurt</translation>
    </message>
    <message>
        <source>How it would read</source>
        <translation>Zo komt het er te staan</translation>
    </message>
    <message>
        <source>Put in the summary</source>
        <translation>In de samenvatting zetten</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Hoe wordt dit berekend?</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::FiguresPage</name>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>All coefficients</source>
        <translation>Alle maten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Curve against</source>
        <translation>Kromme tegen</translation>
    </message>
    <message>
        <source>Codes of the curve</source>
        <translation>Codes van de kromme</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>All codes and recordings together</source>
        <translation>Alle codes en opnamen samen</translation>
    </message>
    <message>
        <source>Per code</source>
        <translation>Per code</translation>
    </message>
    <message>
        <source>Per category</source>
        <translation>Per categorie</translation>
    </message>
    <message>
        <source>Per recording</source>
        <translation>Per opname</translation>
    </message>
    <message>
        <source>Also those that other programs give, and those of single codes</source>
        <translation>Ook die van andere programma&apos;s, en die van afzonderlijke codes</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Overeenstemming</translation>
    </message>
    <message>
        <source>Computing the agreement</source>
        <translation>De overeenstemming wordt berekend</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>Coefficients of fragments against the overlap that is asked</source>
        <translation>Maten over fragmenten tegen de gevraagde overlap</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerantie</translation>
    </message>
    <message>
        <source>The kappa over time against the tolerance</source>
        <translation>De kappa over de tijd tegen de tolerantie</translation>
    </message>
    <message>
        <source>all codes</source>
        <translation>alle codes</translation>
    </message>
    <message>
        <source>Computing gamma</source>
        <translation>Gamma berekenen</translation>
    </message>
    <message>
        <source>tolerance (s)</source>
        <translation>tolerantie (s)</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>overlap</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::FindingLabel</name>
    <message>
        <source>Error: %1</source>
        <translation>Fout: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Waarschuwing: %1</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::FoundModel</name>
    <message>
        <source>Recording</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::FragmentDelegate</name>
    <message>
        <source>no code yet</source>
        <translation>nog geen code</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::FragmentDetails</name>
    <message>
        <source>Leary rose of the fragment</source>
        <translation>Roos van Leary van het fragment</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
    <message>
        <source>What happens here, in a few words (F2)</source>
        <translation>Wat hier gebeurt, in een paar woorden (F2)</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Your own thoughts about this fragment</source>
        <translation>Uw eigen gedachten bij dit fragment</translation>
    </message>
    <message>
        <source>No fragment selected</source>
        <translation>Geen fragment gekozen</translation>
    </message>
    <message>
        <source>Select one in the list or on the timeline to describe it and to place mentor and student on the rose.</source>
        <translation>Kies er een in de lijst of op de tijdlijn om het te beschrijven en mentor en leerling op de roos te plaatsen.</translation>
    </message>
    <message numerus="yes">
        <source>first of %n selected</source>
        <translation>
            <numerusform>eerste van %n gekozen</numerusform>
            <numerusform>eerste van %n gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>no code yet</source>
        <translation>nog geen code</translation>
    </message>
    <message>
        <source>running</source>
        <translation>loopt</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::FragmentList</name>
    <message>
        <source>Search descriptions and codes</source>
        <translation>In beschrijvingen en codes zoeken</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>Fragmenten</translation>
    </message>
    <message>
        <source>No fragments yet</source>
        <translation>Nog geen fragmenten</translation>
    </message>
    <message>
        <source>Play the recording and press the key of a code where it starts, and again where it ends. Or drag over the timeline.</source>
        <translation>Speel de opname af en druk op de toets van een code waar die begint, en nog eens waar die eindigt. Of sleep over de tijdlijn.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::FragmentModel</name>
    <message>
        <source>middle</source>
        <translation>midden</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write it like 3:12.5.</source>
        <translation>‘%1’ is geen tijd. Schrijf het als 3:12,5.</translation>
    </message>
    <message>
        <source>A fragment cannot end before it starts.</source>
        <translation>Een fragment kan niet eindigen voordat het begint.</translation>
    </message>
    <message>
        <source>There is no code “%1”.</source>
        <translation>Er is geen code ‘%1’.</translation>
    </message>
    <message>
        <source>running</source>
        <translation>loopt</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::HistoryDialog</name>
    <message>
        <source>History of the codebook</source>
        <translation>Geschiedenis van het codeboek</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Hoe wordt dit berekend?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-document (*.docx)</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Pagina (*.html)</translation>
    </message>
    <message>
        <source>codebook-history</source>
        <translation>codeboek-geschiedenis</translation>
    </message>
    <message>
        <source>The history is in %1.</source>
        <translation>De geschiedenis staat in %1.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::ImportDialog</name>
    <message>
        <source>Take it over as a draft</source>
        <translation>Overnemen als concept</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Codeboek importeren</translation>
    </message>
    <message>
        <source>%1, compared with the codebook of this study. Nothing changes for coders until you publish it.</source>
        <translation>%1, vergeleken met het codeboek van dit onderzoek. Voor codeurs verandert er niets tot je het uitbrengt.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert</translation>
    </message>
    <message>
        <source>The file holds the same codebook: nothing would change.</source>
        <translation>In het bestand staat hetzelfde codeboek: er zou niets veranderen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>It takes the place of the draft you are working on; Ctrl+Z brings that back.</source>
        <translation>Het komt in de plaats van het concept waaraan je werkt; Ctrl+Z brengt dat terug.</translation>
    </message>
    <message>
        <source>What the file could not say, or what is wrong in it</source>
        <translation>Wat het bestand niet kon zeggen, of wat er niet in klopt</translation>
    </message>
    <message>
        <source>The codebook of the file is now the draft. Look through it and publish it.</source>
        <translation>Het codeboek uit het bestand is nu het concept. Kijk het na en breng het uit.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::LabelStrip</name>
    <message>
        <source>What each coder gave</source>
        <translation>Wat elke codeur gaf</translation>
    </message>
    <message>
        <source>did not code this recording</source>
        <translation>codeerde deze opname niet</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>niets hier</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::MakePackagesDialog</name>
    <message>
        <source>none: anybody can read the package</source>
        <translation>geen: iedereen kan het pakket lezen</translation>
    </message>
    <message>
        <source>With the recordings themselves</source>
        <translation>Met de opnamen zelf</translation>
    </message>
    <message>
        <source>Make packages</source>
        <translation>Pakketten maken</translation>
    </message>
    <message>
        <source>A package holds what one coder needs: the list of recordings, the codebook, and that coder&apos;s own work; nothing of the other coders. The coder opens it, codes, and hands in a package in return.</source>
        <translation>In een pakket zit wat één codeur nodig heeft: de lijst van opnamen, het codeboek en het eigen werk van die codeur; niets van de andere codeurs. De codeur opent het, codeert, en levert een pakket terug in.</translation>
    </message>
    <message>
        <source>A package for</source>
        <translation>Een pakket voor</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>De map kiezen</translation>
    </message>
    <message>
        <source>The media of the recordings that were given to the coder. The package becomes as large as those files together.</source>
        <translation>De mediabestanden van de opnamen die aan de codeur zijn toegewezen. Het pakket wordt zo groot als die bestanden samen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>In which folder shall the packages come?</source>
        <translation>In welke map moeten de pakketten komen?</translation>
    </message>
    <message>
        <source>Choose who is coding first, in the Study workspace. In a study with a supervisor only the supervisor makes packages for others.</source>
        <translation>Kies eerst wie er codeert, in de werkruimte Onderzoek. In een onderzoek met een begeleider maakt alleen de begeleider pakketten voor anderen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Die map is er niet.</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever has the package can read it. Tell the passphrase by another way than the package.</source>
        <translation>Zonder wachtzin kan ieder die het pakket heeft het lezen. Vertel de wachtzin langs een andere weg dan het pakket.</translation>
    </message>
    <message numerus="yes">
        <source>%n packages, sealed. A passphrase that is lost cannot be found again.</source>
        <translation>
            <numerusform>Eén pakket, verzegeld. Een verloren wachtzin is niet terug te vinden.</numerusform>
            <numerusform>%n pakketten, verzegeld. Een verloren wachtzin is niet terug te vinden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making packages</source>
        <translation>Pakketten maken</translation>
    </message>
    <message numerus="yes">
        <source>%n packages are in %1.</source>
        <translation>
            <numerusform>Eén pakket staat in %1.</numerusform>
            <numerusform>%n pakketten staan in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without the media of %1: they were not found.</source>
        <translation>Zonder de mediabestanden van %1: ze zijn niet gevonden.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::NewDecisionDialog</name>
    <message>
        <source>Something new</source>
        <translation>Iets nieuws</translation>
    </message>
    <message>
        <source>Settle on this</source>
        <translation>Hierop beslissen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Sector of the rose</source>
        <translation>Sector van de roos</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>Het einde ligt voor het begin.</translation>
    </message>
    <message>
        <source>Choose at least one code.</source>
        <translation>Kies ten minste één code.</translation>
    </message>
    <message>
        <source>Type an answer.</source>
        <translation>Typ een antwoord.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::NotesPage</name>
    <message>
        <source>What the clip shows</source>
        <translation>Wat het fragment laat zien</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Remove the clip</source>
        <translation>Ankerfragment verwijderen</translation>
    </message>
    <message>
        <source>Note about the code</source>
        <translation>Notitie over de code</translation>
    </message>
    <message>
        <source>What you noticed about this code</source>
        <translation>Wat je aan deze code opviel</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nieuwe notitie</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Opmerking verwijderen</translation>
    </message>
    <message>
        <source>Anchor clips</source>
        <translation>Ankerfragmenten</translation>
    </message>
    <message>
        <source>Clips show what the code means. Choose fragments under “Uses” and make them anchor clips, or use Fragment › “Make it an anchor clip” while coding.</source>
        <translation>Ankerfragmenten laten zien wat de code betekent. Kies fragmenten onder “Gebruik” en maak ze ankerfragment, of kies tijdens het coderen Fragment › “Maak er een ankerfragment van”.</translation>
    </message>
    <message>
        <source>Say what a clip shows</source>
        <translation>Zeggen wat een ankerfragment laat zien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Write down what you notice about this code while coding: what was doubtful, where two codes were mixed up. Everybody in the team reads it.</source>
        <translation>Schrijf op wat je tijdens het coderen aan deze code opvalt: wat twijfelachtig was, waar twee codes verward werden. Iedereen in het team leest het.</translation>
    </message>
    <message>
        <source>Write a note about a code</source>
        <translation>Notitie over een code schrijven</translation>
    </message>
    <message>
        <source>No code is chosen</source>
        <translation>Er is geen code gekozen</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Nog niet uitgebracht</translation>
    </message>
    <message>
        <source>Choose a code in the tree to see its anchor clips and notes.</source>
        <translation>Kies een code in de boom om de ankerfragmenten en notities te zien.</translation>
    </message>
    <message>
        <source>A new code gets its clips and notes when it is published.</source>
        <translation>Een nieuwe code krijgt ankerfragmenten en notities zodra hij is uitgebracht.</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>revisie %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leeg)</translation>
    </message>
    <message>
        <source>Remove an anchor clip</source>
        <translation>Ankerfragment verwijderen</translation>
    </message>
    <message>
        <source>Add a note about a code</source>
        <translation>Notitie over een code toevoegen</translation>
    </message>
    <message>
        <source>Remove a note about a code</source>
        <translation>Notitie over een code verwijderen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::PairRose</name>
    <message>
        <source>Positions of both coders</source>
        <translation>Posities van beide codeurs</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of positions</source>
        <translation>
            <numerusform>%n paar posities</numerusform>
            <numerusform>%n paren posities</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5° apart</source>
        <translation>%1: %2; %3: %4; %5° uit elkaar</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::PassphraseField</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>De wachtzin tonen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::PeoplePanel</name>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>I am coding as this person</source>
        <translation>Ik codeer als deze persoon</translation>
    </message>
    <message>
        <source>No schools yet</source>
        <translation>Nog geen scholen</translation>
    </message>
    <message>
        <source>No mentors yet</source>
        <translation>Nog geen mentoren</translation>
    </message>
    <message>
        <source>No students yet</source>
        <translation>Nog geen leerlingen</translation>
    </message>
    <message>
        <source>No coders yet</source>
        <translation>Nog geen codeurs</translation>
    </message>
    <message>
        <source>Schools group the mentors and make tallies by school possible. Give them a letter or a name.</source>
        <translation>Scholen groeperen de mentoren en maken tellingen per school mogelijk. Geef ze een letter of een naam.</translation>
    </message>
    <message>
        <source>Mentors appear here when recordings are added, or add them yourself. Use pseudonyms: the list that ties them to names stays outside Rozet.</source>
        <translation>Mentoren verschijnen hier als opnamen worden toegevoegd, of voeg ze zelf toe. Gebruik pseudoniemen: de lijst die ze aan namen koppelt, blijft buiten Rozet.</translation>
    </message>
    <message>
        <source>Students appear here when you fill them in at a recording, or add them yourself. Use pseudonyms only.</source>
        <translation>Leerlingen verschijnen hier als u ze bij een opname invult, of voeg ze zelf toe. Gebruik alleen pseudoniemen.</translation>
    </message>
    <message>
        <source>Everybody who codes has a layer of their own. Add the people of the team, then choose who you are.</source>
        <translation>Iedereen die codeert heeft een eigen laag. Voeg de mensen van het team toe en kies daarna wie u bent.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Year and level</source>
        <translation>Leerjaar en niveau</translation>
    </message>
    <message>
        <source>4 havo</source>
        <translation>4 havo</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>codeur</translation>
    </message>
    <message>
        <source>consensus</source>
        <translation>consensus</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>begeleider</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudoniem</translation>
    </message>
    <message>
        <source>that is you</source>
        <translation>dat bent u</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n codering</numerusform>
            <numerusform>%n coderingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n recording(s)</source>
        <translation>
            <numerusform>In %n opname</numerusform>
            <numerusform>In %n opnamen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 wijzigen</translation>
    </message>
    <message>
        <source>School %1</source>
        <translation>School %1</translation>
    </message>
    <message>
        <source>M%1</source>
        <translation>M%1</translation>
    </message>
    <message>
        <source>L%1</source>
        <translation>L%1</translation>
    </message>
    <message>
        <source>Coder %1</source>
        <translation>Codeur %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 toevoegen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 verwijderen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::PlaceTable</name>
    <message>
        <source>whole recording</source>
        <translation>hele opname</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::PlayerPanel</name>
    <message>
        <source>Find the file…</source>
        <translation>Bestand zoeken…</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>This recording cannot be played</source>
        <translation>Deze opname kan niet worden afgespeeld</translation>
    </message>
    <message>
        <source>No recording chosen</source>
        <translation>Geen opname gekozen</translation>
    </message>
    <message>
        <source>Choose a recording above, or add one in the Study workspace.</source>
        <translation>Kies hierboven een opname, of voeg er een toe onder Onderzoek.</translation>
    </message>
    <message>
        <source>The video is not here</source>
        <translation>De video is er niet</translation>
    </message>
    <message>
        <source>This recording has no file yet. Everything else works without it.</source>
        <translation>Deze opname heeft nog geen bestand. Al het andere werkt ook zonder.</translation>
    </message>
    <message>
        <source>“%1” cannot be found. The coding can be read and changed without it.</source>
        <translation>‘%1’ is niet te vinden. De codering kan ook zonder video worden gelezen en gewijzigd.</translation>
    </message>
    <message>
        <source>There is no video to play. The coding works without it.</source>
        <translation>Er is geen video om af te spelen. Coderen kan ook zonder.</translation>
    </message>
    <message>
        <source>Repeating this fragment. Ctrl+L again to stop.</source>
        <translation>Dit fragment wordt herhaald. Nog eens Ctrl+L om te stoppen.</translation>
    </message>
    <message>
        <source>No longer repeating.</source>
        <translation>Het herhalen is gestopt.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::ProgressPanel</name>
    <message>
        <source>Progress per coder</source>
        <translation>Voortgang per codeur</translation>
    </message>
    <message>
        <source>Progress per conversation</source>
        <translation>Voortgang per gesprek</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy both tables, to paste in Excel or Word</source>
        <translation>Beide tabellen kopiëren, om in Excel of Word te plakken</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Hoe wordt dit berekend?</translation>
    </message>
    <message>
        <source>%1 has no conversations yet</source>
        <translation>%1 heeft nog geen gesprekken</translation>
    </message>
    <message>
        <source>The tables are on the clipboard; paste them in Excel or Word.</source>
        <translation>De tabellen staan op het klembord; plak ze in Excel of Word.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::PublishDialog</name>
    <message>
        <source>Why the codebook changes</source>
        <translation>Waarom het codeboek verandert</translation>
    </message>
    <message>
        <source>For example: after the first trial coding; two codes were mixed up</source>
        <translation>Bijvoorbeeld: na de eerste proefcodering; twee codes werden verward</translation>
    </message>
    <message>
        <source>Open codings go on with this revision</source>
        <translation>Open coderingen gaan verder met deze revisie</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Uitbrengen</translation>
    </message>
    <message>
        <source>Publish revision %1 of the codebook</source>
        <translation>Revisie %1 van het codeboek uitbrengen</translation>
    </message>
    <message>
        <source>From now on this is what coders code with. Earlier revisions stay, and every fragment remembers the one it was coded with.</source>
        <translation>Hiermee wordt vanaf nu gecodeerd. Eerdere revisies blijven bewaard, en elk fragment onthoudt met welke het gecodeerd is.</translation>
    </message>
    <message>
        <source>New fragments are coded with it. What was coded before keeps its revision and comes in the re-coding list.</source>
        <translation>Nieuwe fragmenten worden ermee gecodeerd. Wat eerder gecodeerd is, houdt zijn revisie en komt in de hercodeerlijst.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Revision %1 is published; Ctrl+Z makes it a draft again.</source>
        <translation>Revisie %1 is uitgebracht; Ctrl+Z maakt er weer een concept van.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::ReactionDialog</name>
    <message>
        <source>You have not moved the start of a fragment yet that you began with a key while playing. When you have, Rozet can tell how late your hand is.</source>
        <translation>U hebt nog geen begin verplaatst van een fragment dat u tijdens het afspelen met een toets begon. Daarna kan Rozet zeggen hoe laat uw hand is.</translation>
    </message>
    <message numerus="yes">
        <source>You moved the start of %n fragment(s) that you began with a key while playing.</source>
        <translation>
            <numerusform>U hebt het begin verplaatst van %n fragment dat u tijdens het afspelen met een toets begon.</numerusform>
            <numerusform>U hebt het begin verplaatst van %n fragmenten die u tijdens het afspelen met een toets begon.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 on Rozet can tell how late your hand is.</source>
        <translation>Vanaf %1 kan Rozet zeggen hoe laat uw hand is.</translation>
    </message>
    <message>
        <source>By these your hand is %1 s late (middle half: %2 to %3 s).</source>
        <translation>Hieruit blijkt dat uw hand %1 s te laat is (middelste helft: %2 tot %3 s).</translation>
    </message>
    <message>
        <source>Set the reaction time</source>
        <translation>Reactietijd instellen</translation>
    </message>
    <message>
        <source>Reaction time</source>
        <translation>Reactietijd</translation>
    </message>
    <message>
        <source>A key is pressed after the moment was heard. This time is taken off the start of a fragment that you begin with a key while playing. Fragments that are there do not change.</source>
        <translation>Een toets wordt ingedrukt nadat het moment te horen was. Deze tijd gaat af van het begin van een fragment dat u tijdens het afspelen met een toets begint. Bestaande fragmenten veranderen niet.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds taken off</source>
        <translation>Seconden die eraf gaan</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Gaat eraf</translation>
    </message>
    <message>
        <source>Taken off for %1</source>
        <translation>Gaat eraf voor %1</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Dit gebruiken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>As in the study (%1 s)</source>
        <translation>Zoals in het onderzoek (%1 s)</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Hoe wordt dit berekend?</translation>
    </message>
    <message>
        <source>Take over %1 s</source>
        <translation>%1 s overnemen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RecodeBar</name>
    <message>
        <source>What to do with what was found</source>
        <translation>Wat te doen met wat is gevonden</translation>
    </message>
    <message>
        <source>This code</source>
        <translation>Deze code</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nieuwe code</translation>
    </message>
    <message>
        <source>by</source>
        <translation>door</translation>
    </message>
    <message>
        <source>Recode</source>
        <translation>Hercoderen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message numerus="yes">
        <source>%n in a closed coding</source>
        <translation>
            <numerusform>%n in een afgesloten codering</numerusform>
            <numerusform>%n in een afgesloten codering</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n where it changes nothing</source>
        <translation>
            <numerusform>%n waar het niets verandert</numerusform>
            <numerusform>%n waar het niets verandert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a code that excludes it</source>
        <translation>
            <numerusform>%n met een code die de nieuwe uitsluit</numerusform>
            <numerusform>%n met een code die de nieuwe uitsluit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a code of an older codebook</source>
        <translation>
            <numerusform>%n met een code uit een ouder codeboek</numerusform>
            <numerusform>%n met een code uit een ouder codeboek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s) change.</source>
        <translation>
            <numerusform>%n fragment verandert.</numerusform>
            <numerusform>%n fragmenten veranderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What stays as it is: %1.</source>
        <translation>Wat blijft zoals het is: %1.</translation>
    </message>
    <message>
        <source>Recode fragments</source>
        <translation>Fragmenten hercoderen</translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s) recoded; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n fragment hercodeerd; Ctrl+Z maakt het ongedaan.</numerusform>
            <numerusform>%n fragmenten hercodeerd; Ctrl+Z maakt het ongedaan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RecodingPage</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Re-coding list</source>
        <translation>Hercodeerlijst</translation>
    </message>
    <message>
        <source>To judge</source>
        <translation>Te beoordelen</translation>
    </message>
    <message>
        <source>Same meaning</source>
        <translation>Zelfde betekenis</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Go on with the newest</source>
        <translation>Verder met de nieuwste</translation>
    </message>
    <message>
        <source>Do as proposed</source>
        <translation>Volg het voorstel</translation>
    </message>
    <message>
        <source>Codes that went become what came instead; what is moved only stays. What needs a judgement stays in the list.</source>
        <translation>Vervallen codes worden wat ervoor in de plaats kwam; wat alleen verplaatst is, blijft. Wat een oordeel vraagt, blijft in de lijst staan.</translation>
    </message>
    <message>
        <source>Keep the codes</source>
        <translation>Behoud de codes</translation>
    </message>
    <message>
        <source>I looked at it: the codes hold by the new words too</source>
        <translation>Ik heb ernaar gekeken: de codes gelden ook volgens de nieuwe tekst</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijk het</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>Give this code</source>
        <translation>Geef deze code</translation>
    </message>
    <message>
        <source>Take the code away</source>
        <translation>Haal de code weg</translation>
    </message>
    <message numerus="yes">
        <source>%n open coding(s) still work with an older revision.</source>
        <translation>
            <numerusform>%n open codering werkt nog met een oudere revisie.</numerusform>
            <numerusform>%n open coderingen werken nog met een oudere revisie.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to judge, %2 with the same meaning, %3 in closed codings.</source>
        <translation>%1 te beoordelen, %2 met dezelfde betekenis, %3 in gesloten coderingen.</translation>
    </message>
    <message>
        <source>Nothing to re-code</source>
        <translation>Niets te hercoderen</translation>
    </message>
    <message>
        <source>Everything was coded with the newest revision. After a revision, the fragments that were coded before it come here, with what happened to their codes.</source>
        <translation>Alles is met de nieuwste revisie gecodeerd. Na een revisie komen hier de fragmenten die daarvoor gecodeerd zijn, met wat er met hun codes gebeurde.</translation>
    </message>
    <message>
        <source>Everything was judged</source>
        <translation>Alles is beoordeeld</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier staat niets</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Coded with</source>
        <translation>Gecodeerd met</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>revisie %1</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>andere tekst</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verplaatst</translation>
    </message>
    <message>
        <source>other level</source>
        <translation>ander niveau</translation>
    </message>
    <message>
        <source>only groups now</source>
        <translation>groepeert nu alleen</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>buiten gebruik</translation>
    </message>
    <message>
        <source>another rose</source>
        <translation>een andere roos</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>stays: closed</source>
        <translation>blijft: gesloten</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behouden</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>opnieuw bekijken</translation>
    </message>
    <message>
        <source>becomes %1</source>
        <translation>wordt %1</translation>
    </message>
    <message numerus="yes">
        <source>Re-code %n place(s)</source>
        <translation>
            <numerusform>%n plaats hercoderen</numerusform>
            <numerusform>%n plaatsen hercoderen</numerusform>
        </translation>
    </message>
    <message>
        <source>in a closed coding</source>
        <translation>in een gesloten codering</translation>
    </message>
    <message>
        <source>with a code that is out of use: say what it becomes</source>
        <translation>met een code die buiten gebruik is: zeg wat die wordt</translation>
    </message>
    <message>
        <source>with a code of another level: say what it becomes</source>
        <translation>met een code van een ander niveau: zeg wat die wordt</translation>
    </message>
    <message>
        <source>with codes that exclude each other</source>
        <translation>met codes die elkaar uitsluiten</translation>
    </message>
    <message>
        <source>whose answer is not possible there</source>
        <translation>waarvan het antwoord daar niet kan</translation>
    </message>
    <message>
        <source>whose place is not on the new rose</source>
        <translation>waarvan de plaats niet op de nieuwe roos staat</translation>
    </message>
    <message numerus="yes">
        <source>%n settled; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n afgehandeld; Ctrl+Z maakt het ongedaan.</numerusform>
            <numerusform>%n afgehandeld; Ctrl+Z maakt het ongedaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>These stay in the list: %1.</source>
        <translation>Deze blijven in de lijst: %1.</translation>
    </message>
    <message>
        <source>Go on with the newest codebook</source>
        <translation>Verder met het nieuwste codeboek</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) go on with the newest revision. What was coded before keeps its own until you settle it here.</source>
        <translation>
            <numerusform>%n codering gaat verder met de nieuwste revisie. Wat eerder gecodeerd is, houdt zijn eigen revisie tot je het hier afhandelt.</numerusform>
            <numerusform>%n coderingen gaan verder met de nieuwste revisie. Wat eerder gecodeerd is, houdt zijn eigen revisie tot je het hier afhandelt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RecordingForm</name>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Bestand zoeken…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Anything the team should know about this recording</source>
        <translation>Wat het team over deze opname moet weten</translation>
    </message>
    <message>
        <source>Rename the recording</source>
        <translation>Opname hernoemen</translation>
    </message>
    <message>
        <source>Change the school</source>
        <translation>School wijzigen</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Opmerking wijzigen</translation>
    </message>
    <message>
        <source>Name of the conversation</source>
        <translation>Naam van het gesprek</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>pseudoniem</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Leerlingen</translation>
    </message>
    <message>
        <source>pseudonyms, with commas between them</source>
        <translation>pseudoniemen, met komma&apos;s ertussen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Parent or guardian</source>
        <translation>Ouder of voogd</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Toestemming: %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>%1 (of the mentor)</source>
        <translation>%1 (van de mentor)</translation>
    </message>
    <message>
        <source>length not known</source>
        <translation>duur niet bekend</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Geen bestand</translation>
    </message>
    <message>
        <source>Change the mentor</source>
        <translation>Mentor wijzigen</translation>
    </message>
    <message>
        <source>Change the students</source>
        <translation>Leerlingen wijzigen</translation>
    </message>
    <message>
        <source>This is not a date. Write it like %1.</source>
        <translation>Dit is geen datum. Schrijf haar als %1.</translation>
    </message>
    <message>
        <source>Change the date</source>
        <translation>Datum wijzigen</translation>
    </message>
    <message>
        <source>Change the consent</source>
        <translation>Toestemming wijzigen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RecordingSheet</name>
    <message>
        <source>Rose of the whole conversation</source>
        <translation>Roos van het hele gesprek</translation>
    </message>
    <message>
        <source>Leary rose of the whole conversation</source>
        <translation>Roos van Leary van het hele gesprek</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Click again to clear the answer</source>
        <translation>Klik nog eens om het antwoord te wissen</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>niet beantwoord</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RecordingsModel</name>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Rename the recording</source>
        <translation>Opname hernoemen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RevisionsPage</name>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisies</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat er veranderde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>naar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>nog niet uitgebracht</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>de eerste</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revisie %1</translation>
    </message>
    <message>
        <source>These are the same revision. Choose two to see what changed; a change you make in the codebook shows here at once.</source>
        <translation>Dit is twee keer dezelfde revisie. Kies er twee om te zien wat er veranderde; wat je in het codeboek wijzigt, is hier meteen te zien.</translation>
    </message>
    <message>
        <source>Nothing differs between these two.</source>
        <translation>Deze twee zijn gelijk.</translation>
    </message>
    <message>
        <source>&lt;s&gt;Struck through&lt;/s&gt;: no longer there. &lt;u&gt;Underlined&lt;/u&gt;: new.</source>
        <translation>&lt;s&gt;Doorgestreept&lt;/s&gt;: niet meer aanwezig. &lt;u&gt;Onderstreept&lt;/u&gt;: nieuw.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RoseDialog</name>
    <message>
        <source>From what</source>
        <translation>Waaruit</translation>
    </message>
    <message>
        <source>Rose of this conversation</source>
        <translation>Roos van dit gesprek</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Sporen</translation>
    </message>
    <message>
        <source>What was recorded while the recording played</source>
        <translation>Wat tijdens het afspelen is opgenomen</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>Fragmenten</translation>
    </message>
    <message>
        <source>The positions given to fragments</source>
        <translation>De posities die aan fragmenten zijn gegeven</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Hoe wordt dit berekend?</translation>
    </message>
    <message>
        <source>Save the figure…</source>
        <translation>Figuur bewaren…</translation>
    </message>
    <message>
        <source>Export the numbers</source>
        <translation>Getallen exporteren</translation>
    </message>
    <message>
        <source>This conversation…</source>
        <translation>Dit gesprek…</translation>
    </message>
    <message>
        <source>All my conversations, and per code…</source>
        <translation>Al mijn gesprekken, ook per code…</translation>
    </message>
    <message>
        <source>Mean positions</source>
        <translation>Gemiddelde posities</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Getallen</translation>
    </message>
    <message>
        <source>Nobody is on the rose yet</source>
        <translation>Er staat nog niemand op de roos</translation>
    </message>
    <message>
        <source>Place mentor and student on the rose of a fragment, or record a trace while the recording plays.</source>
        <translation>Plaats mentor en leerling op de roos van een fragment, of neem een spoor op terwijl de opname afspeelt.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>The figures of this conversation are computed.</source>
        <translation>De cijfers van dit gesprek worden berekend.</translation>
    </message>
    <message>
        <source>Computing the rose of this conversation</source>
        <translation>De roos van dit gesprek berekenen</translation>
    </message>
    <message>
        <source>Computing the rose of all conversations</source>
        <translation>De roos van alle gesprekken berekenen</translation>
    </message>
    <message>
        <source>The numbers are in %1.</source>
        <translation>De getallen staan in %1.</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Figuur bewaren</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>roos</translation>
    </message>
    <message>
        <source>Vector drawing (*.svg)</source>
        <translation>Vectortekening (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF-pagina (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Afbeelding (*.png)</translation>
    </message>
    <message>
        <source>The figure is in %1.</source>
        <translation>De figuur staat in %1.</translation>
    </message>
    <message>
        <source>CSV, positions per code only (*.csv)</source>
        <translation>CSV, alleen posities per code (*.csv)</translation>
    </message>
    <message>
        <source>CSV, complementarity only (*.csv)</source>
        <translation>CSV, alleen complementariteit (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-werkmap (*.xlsx)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webpagina (*.html)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-document (*.docx)</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RosePage</name>
    <message>
        <source>Whose position</source>
        <translation>Wiens positie</translation>
    </message>
    <message>
        <source>Positions of</source>
        <translation>Posities van</translation>
    </message>
    <message>
        <source>No positions to compare</source>
        <translation>Geen posities om te vergelijken</translation>
    </message>
    <message>
        <source>Here stand the positions that both coders gave to the same fragments, or to the same recording. Place mentor and student on the rose in the Code workspace.</source>
        <translation>Hier staan de posities die beide codeurs aan dezelfde fragmenten gaven, of aan dezelfde opname. Plaats mentor en leerling bij Coderen op de roos.</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>Fragmenten</translation>
    </message>
    <message>
        <source>Whole recordings</source>
        <translation>Hele opnamen</translation>
    </message>
    <message>
        <source>Positions beside each other</source>
        <translation>Posities naast elkaar</translation>
    </message>
    <message>
        <source>Positions by both</source>
        <translation>Posities van beiden</translation>
    </message>
    <message>
        <source>Mean angle between them</source>
        <translation>Gemiddelde hoek ertussen</translation>
    </message>
    <message>
        <source>Mean turn, second after first</source>
        <translation>Gemiddelde draaiing, tweede na eerste</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Gemiddelde afstand</translation>
    </message>
    <message>
        <source>Same sector</source>
        <translation>Dezelfde sector</translation>
    </message>
    <message>
        <source>At most one sector apart</source>
        <translation>Hoogstens één sector uit elkaar</translation>
    </message>
    <message>
        <source>Kappa of sectors</source>
        <translation>Kappa van sectoren</translation>
    </message>
    <message>
        <source>Alpha of sectors, circular</source>
        <translation>Alfa van sectoren, circulair</translation>
    </message>
    <message>
        <source>ICC(A,1) %1</source>
        <translation>ICC(A,1) %1</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Angle (°)</source>
        <translation>Hoek (°)</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>heel</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RosePane</name>
    <message>
        <source>Who is placed</source>
        <translation>Wie wordt geplaatst</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Place the mentor (M on the rose)</source>
        <translation>De mentor plaatsen (M op de roos)</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Place the student (S on the rose)</source>
        <translation>De leerling plaatsen (S op de roos)</translation>
    </message>
    <message>
        <source>Take this position away (Delete on the rose)</source>
        <translation>Deze plaats weghalen (Delete op de roos)</translation>
    </message>
    <message>
        <source>Take this position away</source>
        <translation>Deze plaats weghalen</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>niet geplaatst</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in het midden</translation>
    </message>
    <message>
        <source>Mentor: %1 · student: %2</source>
        <translation>Mentor: %1 · leerling: %2</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RoundForm</name>
    <message>
        <source>Kind of round</source>
        <translation>Soort ronde</translation>
    </message>
    <message>
        <source>Tries revision</source>
        <translation>Probeert versie</translation>
    </message>
    <message>
        <source>About the round</source>
        <translation>Over de ronde</translation>
    </message>
    <message>
        <source>What you want to find out</source>
        <translation>Wat u te weten wilt komen</translation>
    </message>
    <message>
        <source>Hand out to these coders</source>
        <translation>Aan deze codeurs geven</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Opmerking toevoegen</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Opmerking verwijderen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>What changes in the codebook, and why</source>
        <translation>Wat er in het codeboek verandert, en waarom</translation>
    </message>
    <message>
        <source>Led to revision</source>
        <translation>Leidde tot versie</translation>
    </message>
    <message>
        <source>Name of the round</source>
        <translation>Naam van de ronde</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>proefcodering</translation>
    </message>
    <message>
        <source>To try the codebook out</source>
        <translation>Om het codeboek uit te proberen</translation>
    </message>
    <message>
        <source>the coding proper</source>
        <translation>hoofdcodering</translation>
    </message>
    <message>
        <source>What is counted goes before a trial</source>
        <translation>Gaat bij tellingen vóór een proefcodering</translation>
    </message>
    <message>
        <source>Date of the round</source>
        <translation>Datum van de ronde</translation>
    </message>
    <message>
        <source>Conversations of the round</source>
        <translation>Gesprekken van de ronde</translation>
    </message>
    <message>
        <source>Coders of the round</source>
        <translation>Codeurs van de ronde</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Notes about codes</source>
        <translation>Opmerkingen bij codes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Notes of others are shown when everybody has closed this round.</source>
        <translation>Opmerkingen van anderen zijn te zien zodra iedereen deze ronde heeft afgesloten.</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Tekst van de opmerking</translation>
    </message>
    <message>
        <source>What is unclear, or how you decided</source>
        <translation>Wat onduidelijk is, of hoe u koos</translation>
    </message>
    <message>
        <source>Rename the round</source>
        <translation>Ronde hernoemen</translation>
    </message>
    <message>
        <source>Change the kind of round</source>
        <translation>Soort ronde wijzigen</translation>
    </message>
    <message>
        <source>Change the revision of the round</source>
        <translation>Versie van de ronde wijzigen</translation>
    </message>
    <message>
        <source>Change what the round led to</source>
        <translation>Wijzigen waar de ronde toe leidde</translation>
    </message>
    <message>
        <source>Describe the round</source>
        <translation>Ronde beschrijven</translation>
    </message>
    <message>
        <source>Write the decisions</source>
        <translation>Besluiten schrijven</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 31-12-2026.</source>
        <translation>Dit is geen datum. Schrijf hem als 31-12-2026.</translation>
    </message>
    <message>
        <source>Change the date of the round</source>
        <translation>Datum van de ronde wijzigen</translation>
    </message>
    <message>
        <source>Change who and what is in the round</source>
        <translation>Wijzigen wie en wat in de ronde zit</translation>
    </message>
    <message>
        <source>not written down</source>
        <translation>niet genoteerd</translation>
    </message>
    <message>
        <source>no revision yet</source>
        <translation>nog geen versie</translation>
    </message>
    <message>
        <source>Tick conversations and coders to begin.</source>
        <translation>Vink gesprekken en codeurs aan om te beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) still to hand out</source>
        <translation>
            <numerusform>nog %n codering uit te geven</numerusform>
            <numerusform>nog %n coderingen uit te geven</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 codings closed</source>
        <translation>%1 van %2 coderingen afgesloten</translation>
    </message>
    <message>
        <source>Hand out the round</source>
        <translation>Ronde uitgeven</translation>
    </message>
    <message>
        <source>The conversations of this round stand ready for its coders.</source>
        <translation>De gesprekken van deze ronde staan klaar voor de codeurs.</translation>
    </message>
    <message>
        <source>Note about a code</source>
        <translation>Opmerking bij een code</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Opmerking verwijderen</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Opmerking wijzigen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::RoundsPanel</name>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>No rounds yet</source>
        <translation>Nog geen rondes</translation>
    </message>
    <message>
        <source>In a trial round several coders code the same conversations to try the codebook out. Keep here what was unclear and what you decided; it becomes the history of the codebook.</source>
        <translation>In een proefcodering coderen meerdere codeurs dezelfde gesprekken om het codeboek uit te proberen. Bewaar hier wat onduidelijk was en wat u besloot; dat wordt de geschiedenis van het codeboek.</translation>
    </message>
    <message>
        <source>Add a round</source>
        <translation>Ronde toevoegen</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondes</translation>
    </message>
    <message>
        <source>History of the codebook…</source>
        <translation>Geschiedenis van het codeboek…</translation>
    </message>
    <message>
        <source>Remove the round</source>
        <translation>Ronde verwijderen</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>proefcodering</translation>
    </message>
    <message>
        <source>the coding proper</source>
        <translation>hoofdcodering</translation>
    </message>
    <message>
        <source>Trial round %1</source>
        <translation>Proefcodering %1</translation>
    </message>
    <message>
        <source>Something was coded in this round, so it stays.</source>
        <translation>In deze ronde is al gecodeerd, dus hij blijft staan.</translation>
    </message>
    <message>
        <source>Remove a round</source>
        <translation>Ronde verwijderen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::SearchDialog</name>
    <message>
        <source>Search in all conversations</source>
        <translation>Zoeken in alle gesprekken</translation>
    </message>
    <message>
        <source>Fragments found</source>
        <translation>Gevonden fragmenten</translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s) found</source>
        <translation>
            <numerusform>%n fragment gevonden</numerusform>
            <numerusform>%n fragmenten gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a double click goes there</source>
        <translation>Enter of dubbelklikken brengt u erheen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::SearchForm</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Lasts at least</source>
        <translation>Duurt minstens</translation>
    </message>
    <message>
        <source>any</source>
        <translation>maakt niet uit</translation>
    </message>
    <message>
        <source>Lasts at most</source>
        <translation>Duurt hoogstens</translation>
    </message>
    <message>
        <source>Mentor in sector</source>
        <translation>Mentor in sector</translation>
    </message>
    <message>
        <source>Student in sector</source>
        <translation>Leerling in sector</translation>
    </message>
    <message>
        <source>Overlaps with</source>
        <translation>Overlapt met</translation>
    </message>
    <message>
        <source>Words in description or memo</source>
        <translation>Woorden in beschrijving of memo</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>any code</source>
        <translation>elke code</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>geen code</translation>
    </message>
    <message>
        <source>does not matter</source>
        <translation>maakt niet uit</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>iedereen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::StudyWorkspace</name>
    <message>
        <source>I am coding as</source>
        <translation>Ik codeer als</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Mentors</source>
        <translation>Mentoren</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Leerlingen</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Scholen</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>Parts of the study</source>
        <translation>Onderdelen van het onderzoek</translation>
    </message>
    <message>
        <source>Title of the study</source>
        <translation>Titel van het onderzoek</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add to this list</source>
        <translation>Aan deze lijst toevoegen</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Titel wijzigen</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Nog geen gesprekken</translation>
    </message>
    <message>
        <source>Add the recordings of the conversations you want to code, or drop them on this window. The files stay where they are; nothing is copied or sent anywhere.</source>
        <translation>Voeg de opnamen toe van de gesprekken die u wilt coderen, of sleep ze naar dit venster. De bestanden blijven waar ze zijn; er wordt niets gekopieerd of verzonden.</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>Opnamen toevoegen…</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>To look and count, without coding</source>
        <translation>Om te kijken en te tellen, zonder te coderen</translation>
    </message>
    <message>
        <source>Add recordings</source>
        <translation>Opnamen toevoegen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n recording(s)</source>
        <translation>
            <numerusform>Opname verwijderen</numerusform>
            <numerusform>%n opnamen verwijderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) removed with what was coded. Ctrl+Z brings back everything; the video files were not touched.</source>
        <translation>
            <numerusform>Eén opname verwijderd met wat erin gecodeerd was. Ctrl+Z haalt alles terug; het videobestand is niet aangeraakt.</numerusform>
            <numerusform>%n opnamen verwijderd met wat erin gecodeerd was. Ctrl+Z haalt alles terug; de videobestanden zijn niet aangeraakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondes</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) of others stay hidden until everybody who codes those recordings has closed.</source>
        <translation>
            <numerusform>%n codering van anderen blijft verborgen tot iedereen die deze opname codeert, heeft afgesloten.</numerusform>
            <numerusform>%n coderingen van anderen blijven verborgen tot iedereen die deze opnamen codeert, heeft afgesloten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::SummaryPanel</name>
    <message>
        <source>Draft…</source>
        <translation>Concept…</translation>
    </message>
    <message>
        <source>B</source>
        <comment>bold</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Vet</translation>
    </message>
    <message>
        <source>I</source>
        <comment>italic</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Cursief</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Link to this moment</source>
        <translation>Verwijzing naar dit moment</translation>
    </message>
    <message>
        <source>Propose a text made of what was coded</source>
        <translation>Stel een tekst voor uit wat gecodeerd is</translation>
    </message>
    <message>
        <source>Summaries as a Word document or a page</source>
        <translation>Samenvattingen als Word-document of pagina</translation>
    </message>
    <message>
        <source>Export summaries</source>
        <translation>Samenvattingen exporteren</translation>
    </message>
    <message>
        <source>All conversations…</source>
        <translation>Alle gesprekken…</translation>
    </message>
    <message>
        <source>Only this conversation…</source>
        <translation>Alleen dit gesprek…</translation>
    </message>
    <message>
        <source>Summary: %1</source>
        <translation>Samenvatting: %1</translation>
    </message>
    <message>
        <source>What stands out about this</source>
        <translation>Wat hieraan opvalt</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n woord</numerusform>
            <numerusform>%n woorden</numerusform>
        </translation>
    </message>
    <message>
        <source>The summary cannot be changed now.</source>
        <translation>De samenvatting kan nu niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>Code something first: a draft is made of fragments and answers.</source>
        <translation>Codeer eerst iets: een concept wordt gemaakt van fragmenten en antwoorden.</translation>
    </message>
    <message>
        <source>Draft the summary</source>
        <translation>Concept van de samenvatting</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-document (*.docx)</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Pagina (*.html)</translation>
    </message>
    <message>
        <source>summaries</source>
        <translation>samenvattingen</translation>
    </message>
    <message>
        <source>The summaries are in %1.</source>
        <translation>De samenvattingen staan in %1.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::TallyWorkspace</name>
    <message>
        <source>Measure</source>
        <translation>Maat</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Whose coding</source>
        <translation>Wiens codering</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Nog niets te tellen</translation>
    </message>
    <message>
        <source>Tally</source>
        <translation>Telling</translation>
    </message>
    <message>
        <source>Occurs</source>
        <translation>Komt voor</translation>
    </message>
    <message>
        <source>In which conversations the code occurs</source>
        <translation>In welke gesprekken de code voorkomt</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Number of fragments</source>
        <translation>Aantal fragmenten</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>Time covered by the fragments</source>
        <translation>Tijd die de fragmenten beslaan</translation>
    </message>
    <message>
        <source>Per 10 min</source>
        <translation>Per 10 min</translation>
    </message>
    <message>
        <source>Fragments per 10 minutes</source>
        <translation>Fragmenten per 10 minuten</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Mentors</source>
        <translation>Mentoren</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Scholen</translation>
    </message>
    <message>
        <source>Coding of</source>
        <translation>Codering van</translation>
    </message>
    <message>
        <source>Here you see which codes occur in which conversations. Add recordings in the Study workspace and code them.</source>
        <translation>Hier ziet u welke codes in welke gesprekken voorkomen. Voeg onder Onderzoek opnamen toe en codeer ze.</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it in Excel or Word.</source>
        <translation>De tabel staat op het klembord; plak haar in Excel of Word.</translation>
    </message>
    <message>
        <source>Excel workbook with all measures (*.xlsx)</source>
        <translation>Excel-werkmap met alle maten (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV for Excel (*.csv)</source>
        <translation>CSV voor Excel (*.csv)</translation>
    </message>
    <message>
        <source>CSV for R and SPSS (*.csv)</source>
        <translation>CSV voor R en SPSS (*.csv)</translation>
    </message>
    <message>
        <source>Export the tally</source>
        <translation>Telling exporteren</translation>
    </message>
    <message>
        <source>The tally is in %1.</source>
        <translation>De telling staat in %1.</translation>
    </message>
    <message>
        <source>Hide empty codes</source>
        <translation>Lege codes verbergen</translation>
    </message>
    <message numerus="yes">
        <source>Whose coding. %n coding(s) of others are not counted until everybody who codes those recordings has closed.</source>
        <translation>
            <numerusform>Wiens codering. %n codering van anderen telt niet mee tot iedereen die deze opname codeert, heeft afgesloten.</numerusform>
            <numerusform>Wiens codering. %n coderingen van anderen tellen niet mee tot iedereen die deze opnamen codeert, heeft afgesloten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::TracePane</name>
    <message>
        <source>Whose trace</source>
        <translation>Wiens spoor</translation>
    </message>
    <message>
        <source>Record the trace</source>
        <translation>Spoor opnemen</translation>
    </message>
    <message>
        <source>Trace on the Leary rose</source>
        <translation>Spoor op de roos van Leary</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>The trace of the mentor (M on the rose)</source>
        <translation>Het spoor van de mentor (M op de roos)</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>The trace of the student (S on the rose)</source>
        <translation>Het spoor van de leerling (S op de roos)</translation>
    </message>
    <message>
        <source>Take this trace away</source>
        <translation>Dit spoor weghalen</translation>
    </message>
    <message>
        <source>Rose of this conversation…</source>
        <translation>Roos van dit gesprek…</translation>
    </message>
    <message>
        <source>No rose</source>
        <translation>Geen roos</translation>
    </message>
    <message>
        <source>This codebook has no Leary rose, so there is nothing to record a trace on.</source>
        <translation>Dit codeboek heeft geen roos van Leary, dus er is niets om een spoor op op te nemen.</translation>
    </message>
    <message>
        <source>Recording the trace of the student</source>
        <translation>Het spoor van de leerling wordt opgenomen</translation>
    </message>
    <message>
        <source>Recording the trace of the mentor</source>
        <translation>Het spoor van de mentor wordt opgenomen</translation>
    </message>
    <message>
        <source>Ready: play, and the trace of the student is recorded</source>
        <translation>Klaar: speel af, en het spoor van de leerling wordt opgenomen</translation>
    </message>
    <message>
        <source>Ready: play, and the trace of the mentor is recorded</source>
        <translation>Klaar: speel af, en het spoor van de mentor wordt opgenomen</translation>
    </message>
    <message>
        <source>There is a trace of the student</source>
        <translation>Er is een spoor van de leerling</translation>
    </message>
    <message>
        <source>There is a trace of the mentor</source>
        <translation>Er is een spoor van de mentor</translation>
    </message>
    <message>
        <source>No trace of the student yet</source>
        <translation>Nog geen spoor van de leerling</translation>
    </message>
    <message>
        <source>No trace of the mentor yet</source>
        <translation>Nog geen spoor van de mentor</translation>
    </message>
    <message>
        <source>Stop recording the trace</source>
        <translation>Stop met opnemen</translation>
    </message>
    <message>
        <source>Mouse over the rose, arrows, numeric pad or gamepad. Space plays.</source>
        <translation>Muis over de roos, pijltjes, numeriek toetsenblok of gamepad. De spatiebalk speelt af.</translation>
    </message>
    <message>
        <source>One person at a time: record, play, and follow with your hand.</source>
        <translation>Eén persoon tegelijk: neem op, speel af en volg met uw hand.</translation>
    </message>
    <message>
        <source>Move the mouse over the rose, hold arrows or the numeric pad (Shift slowly, 5 to the centre), or use a gamepad. What is played is recorded over what was there; the rest stays. M and S on the rose choose the person.</source>
        <translation>Beweeg de muis over de roos, houd pijltjes of het numerieke toetsenblok ingedrukt (Shift is langzaam, 5 is het midden), of gebruik een gamepad. Wat wordt afgespeeld, wordt opgenomen over wat er was; de rest blijft. M en S op de roos kiezen de persoon.</translation>
    </message>
    <message>
        <source>Gamepad: %1</source>
        <translation>Gamepad: %1</translation>
    </message>
    <message>
        <source>The trace of the student is gone; undo brings it back.</source>
        <translation>Het spoor van de leerling is weg; ongedaan maken haalt het terug.</translation>
    </message>
    <message>
        <source>The trace of the mentor is gone; undo brings it back.</source>
        <translation>Het spoor van de mentor is weg; ongedaan maken haalt het terug.</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::TracesPage</name>
    <message>
        <source>Whose trace</source>
        <translation>Wiens spoor</translation>
    </message>
    <message>
        <source>Traced recording</source>
        <translation>Opname met spoor</translation>
    </message>
    <message>
        <source>No traces to compare</source>
        <translation>Geen sporen om te vergelijken</translation>
    </message>
    <message>
        <source>Here lie the traces of two coders over each other. Both record one of the same person in the Code workspace, under “Trace”.</source>
        <translation>Hier liggen de sporen van twee codeurs over elkaar. Beiden nemen er een op van dezelfde persoon, bij Coderen onder “Spoor”.</translation>
    </message>
    <message>
        <source>Traces of both coders over time</source>
        <translation>Sporen van beide codeurs in de tijd</translation>
    </message>
    <message>
        <source>%1 follows</source>
        <translation>%1 volgt</translation>
    </message>
    <message>
        <source>… after the lag</source>
        <translation>… na de vertraging</translation>
    </message>
    <message>
        <source>Lag (s), second after first</source>
        <translation>Vertraging (s), tweede na eerste</translation>
    </message>
    <message>
        <source>Second minus first</source>
        <translation>Tweede min eerste</translation>
    </message>
    <message>
        <source>Root mean square difference</source>
        <translation>Wortel van het gemiddelde gekwadrateerde verschil</translation>
    </message>
    <message>
        <source>Independent bins</source>
        <translation>Onafhankelijke vakken</translation>
    </message>
    <message numerus="yes">
        <source>Mean distance %1; mean angle %2°; %n bin(s) of %3 s in all recordings together.</source>
        <translation>
            <numerusform>Gemiddelde afstand %1; gemiddelde hoek %2°; %n vak van %3 s in alle opnamen samen.</numerusform>
            <numerusform>Gemiddelde afstand %1; gemiddelde hoek %2°; %n vakken van %3 s in alle opnamen samen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rozet::widgets::TransportBar</name>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Eén beeld terug</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Eén beeld vooruit</translation>
    </message>
    <message>
        <source>Position and length</source>
        <translation>Positie en duur</translation>
    </message>
    <message>
        <source>Number of the frame, counted from 0</source>
        <translation>Nummer van het beeld, geteld vanaf 0</translation>
    </message>
    <message>
        <source>Speed; the pitch of voices stays the same</source>
        <translation>Snelheid; de toonhoogte van stemmen blijft gelijk</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Snelheid</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Dempen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>beeld %1</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::UnlockDialog</name>
    <message>
        <source>Unlock a coding of %1</source>
        <translation>Een codering van %1 ontgrendelen</translation>
    </message>
    <message>
        <source>Closed codings</source>
        <translation>Afgesloten coderingen</translation>
    </message>
    <message>
        <source>Why it is unlocked</source>
        <translation>Waarom zij wordt ontgrendeld</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>The coders have seen each other&apos;s work. From now on it is hidden again, until everybody has closed. The reason is kept in the study.</source>
        <translation>De codeurs hebben elkaars werk gezien. Vanaf nu is het weer verborgen, tot iedereen heeft afgesloten. De reden blijft in het onderzoek bewaard.</translation>
    </message>
    <message>
        <source>Nobody else has seen this coding, so no reason is needed.</source>
        <translation>Niemand anders heeft deze codering gezien; een reden is niet nodig.</translation>
    </message>
    <message>
        <source>Unlock a coding</source>
        <translation>Een codering ontgrendelen</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::UsesPage</name>
    <message>
        <source>Make it an anchor clip</source>
        <translation>Maak er een ankerfragment van</translation>
    </message>
    <message>
        <source>Where the code was given</source>
        <translation>Waar de code gegeven is</translation>
    </message>
    <message>
        <source>Keep the chosen places with the code, as what it means. Everybody in the team sees them.</source>
        <translation>Bewaar de gekozen plaatsen bij de code, als voorbeeld van wat hij betekent. Iedereen in het team ziet ze.</translation>
    </message>
    <message>
        <source>Choose fragments that are not anchor clips of this code yet.</source>
        <translation>Kies fragmenten die nog geen ankerfragment van deze code zijn.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n anchor clip(s)</source>
        <translation>
            <numerusform>%n ankerfragment toevoegen</numerusform>
            <numerusform>%n ankerfragmenten toevoegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anchor clip(s) added; they stand under “Clips and notes”.</source>
        <translation>
            <numerusform>%n ankerfragment toegevoegd; het staat onder “Fragmenten en notities”.</numerusform>
            <numerusform>%n ankerfragmenten toegevoegd; ze staan onder “Fragmenten en notities”.</numerusform>
        </translation>
    </message>
    <message>
        <source>No code is chosen</source>
        <translation>Er is geen code gekozen</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Nog niet gebruikt</translation>
    </message>
    <message>
        <source>Choose a code in the tree to see where it was given.</source>
        <translation>Kies een code in de boom om te zien waar hij gegeven is.</translation>
    </message>
    <message>
        <source>You did not give this code yet. What others code is not shown while you are coding.</source>
        <translation>Je hebt deze code nog niet gegeven. Wat anderen coderen wordt niet getoond zolang je codeert.</translation>
    </message>
    <message>
        <source>Nobody gave this code yet.</source>
        <translation>Niemand heeft deze code nog gegeven.</translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s)</source>
        <translation>
            <numerusform>%n fragment</numerusform>
            <numerusform>%n fragmenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) about a recording</source>
        <translation>
            <numerusform>%n antwoord over een opname</numerusform>
            <numerusform>%n antwoorden over een opname</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, sub-codes included.</source>
        <translation>%1 in %2, subcodes meegeteld.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n opname</numerusform>
            <numerusform>%n opnamen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only your own are counted.</source>
        <translation>Alleen die van jezelf zijn geteld.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Description or answer</source>
        <translation>Omschrijving of antwoord</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::ValueTable</name>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>Antwoord toevoegen</translation>
    </message>
    <message>
        <source>Remove this answer</source>
        <translation>Dit antwoord verwijderen</translation>
    </message>
    <message>
        <source>This answer higher</source>
        <translation>Dit antwoord hoger</translation>
    </message>
    <message>
        <source>This answer lower</source>
        <translation>Dit antwoord lager</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::VerdictLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
</context>
<context>
    <name>rozet::widgets::VideoView</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>No recording is open.</source>
        <translation>Er is geen opname geopend.</translation>
    </message>
    <message>
        <source>Opening the recording…</source>
        <translation>De opname wordt geopend…</translation>
    </message>
    <message>
        <source>Opening the recording… %1</source>
        <translation>De opname wordt geopend… %1</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>Deze opname kan niet worden afgespeeld.</translation>
    </message>
    <message>
        <source>Sound only: this recording has no picture.</source>
        <translation>Alleen geluid: deze opname heeft geen beeld.</translation>
    </message>
</context>
</TS>
