<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
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
</context>
</TS>
