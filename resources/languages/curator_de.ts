<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>curator</name>
    <message>
        <location filename="../../curator/gui/act_bar.py"/>
        <location filename="../../curator/gui/decision_bar.py"/>
        <location filename="../../curator/gui/selection_bar.py"/>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/act_bar.py"/>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/decision_bar.py"/>
        <location filename="../../curator/gui/toast.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../curator/gui/act_bar.py"/>
        <location filename="../../curator/gui/decision_bar.py"/>
        <source>Undo {what}</source>
        <translation>{what} zurück</translation>
    </message>
    <message>
        <location filename="../../curator/gui/actions.py"/>
        <location filename="../../curator/gui/file_list.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../curator/gui/actions.py"/>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/insights_economy.py"/>
        <location filename="../../curator/gui/insights_spending.py"/>
        <location filename="../../curator/gui/review_page.py"/>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/actions.py"/>
        <source>Rate</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/actions.py"/>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/library_page.py"/>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <location filename="../../curator/gui/actions.py"/>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/insights_economy.py"/>
        <location filename="../../curator/gui/insights_spending.py"/>
        <location filename="../../curator/gui/queue_sign.py"/>
        <location filename="../../curator/gui/receipt_view.py"/>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>Retouch</source>
        <translation>Retusche</translation>
    </message>
    <message>
        <location filename="../../curator/gui/actions.py"/>
        <location filename="../../curator/gui/queue_sign.py"/>
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>Hand Over</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/actions.py"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/actions.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../curator/gui/actions.py"/>
        <source>{keys} or {key}</source>
        <translation>{keys} oder {key}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>Pace: as usual</source>
        <translation>Tempo: wie üblich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>Pace: perhaps changing</source>
        <translation>Tempo: ändert sich vielleicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>Pace: changed</source>
        <translation>Tempo: verändert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>You have looked for {time}.</source>
        <translation>Bisher angesehen: {time}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>The pace changed after image {image}.</source>
        <translation>Das Tempo hat sich nach Bild {image} geändert.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>A longer rest helps more than a short one: {rest} are suggested. The next batch waits for a key of its own, {own_key}; nothing is locked.</source>
        <translation>Eine längere Pause hilft mehr als eine kurze: {rest} werden vorgeschlagen. Der nächste Stapel wartet auf eine eigene Taste, {own_key}; nichts ist gesperrt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>A rest of {rest} is suggested before the next batch.</source>
        <translation>Vor dem nächsten Stapel wird eine Pause von {rest} vorgeschlagen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>A rest of {rest} would fit in here.</source>
        <translation>Eine Pause von {rest} würde hier passen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>Rest {time}</source>
        <translation>Pause {time}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/advice_words.py"/>
        <source>The rest of this batch went back to the queue: {n} variants.</source>
        <extracomment>For one: The rest of this batch went back to the queue: {n} variant.</extracomment>
        <translation>
            <numerusform>Der Rest dieses Stapels ging in die Warteschlange zurück: {n} Variante.</numerusform>
            <numerusform>Der Rest dieses Stapels ging in die Warteschlange zurück: {n} Varianten.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/advice_words.py"/>
        <source>Accepts from there on will be shown again another day, blind.</source>
        <translation>Was von dort an angenommen wurde, wird an einem anderen Tag noch einmal blind gezeigt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/advice_words.py"/>
        <source>{n} variants wait for a second look, blind, in a later batch.</source>
        <extracomment>For one: {n} variant waits for a second look, blind, in a later batch.</extracomment>
        <translation>
            <numerusform>{n} Variante wartet auf einen zweiten Blick, blind, in einem späteren Stapel.</numerusform>
            <numerusform>{n} Varianten warten auf einen zweiten Blick, blind, in einem späteren Stapel.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_lane.py"/>
        <source>Nothing found here.</source>
        <translation>Hier wurde nichts gefunden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_lane.py"/>
        <source>The file cannot be decoded.</source>
        <translation>Die Datei lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_lane.py"/>
        <source>Computing…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>Colour cast</source>
        <translation>Farbstich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>Tints: the colour of the light, part by part, beside the rest of the image. Arrows point to where it grows lighter.</source>
        <translation>Tönungen: die Farbe des Lichts, Stück für Stück, neben dem übrigen Bild. Pfeile zeigen dorthin, wo es heller wird.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>Orange swims. White and faint is straight. Blue are the longest, drawn on to where they may meet. Shift and drag draws a straight line.</source>
        <translation>Orange schwimmt. Weiß und blass ist gerade. Blau sind die längsten, weitergezogen bis dorthin, wo sie sich treffen könnten. Ziehen mit Umschalt zeichnet eine gerade Linie.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>Taken from the quarter of the pixels that is least colourful.</source>
        <translation>Gemessen am Viertel der Pixel mit der geringsten Farbigkeit.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>Light that does not match cannot be judged by measuring: of two images it finds the faulty one 51 to 62 times in 100, where a guess is right 50 times. So this only helps your eye.</source>
        <translation>Unstimmiges Licht lässt sich durch Messen nicht beurteilen: Von zwei Bildern wird das fehlerhafte in 51 bis 62 von 100 Fällen gefunden, Raten trifft 50-mal. Es hilft also nur dem Auge.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>Warped lines are hard to judge by measuring: of two images it finds the faulty one 66 to 79 times in 100, where a guess is right 50 times. So this only helps your eye.</source>
        <translation>Verbogene Linien lassen sich durch Messen kaum beurteilen: Von zwei Bildern wird das fehlerhafte in 66 bis 79 von 100 Fällen gefunden, Raten trifft 50-mal. Es hilft also nur dem Auge.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>A cast may be meant, a golden hour or a forest. By measuring, of two images the one with a cast is found 66 to 85 times in 100, where a guess is right 50 times. So this only helps your eye.</source>
        <translation>Ein Farbstich kann gewollt sein, eine goldene Stunde oder ein Wald. Durch Messen wird von zwei Bildern das mit Farbstich in 66 bis 85 von 100 Fällen gefunden, Raten trifft 50-mal. Es hilft also nur dem Auge.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>Aid</source>
        <translation>Sehhilfe</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>{key}: next</source>
        <translation>{key}: weiter</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>V held: without</source>
        <translation>V gehalten: ohne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <location filename="../../curator/gui/aid_note.py"/>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/alike_view.py"/>
        <source>{n} variants told apart</source>
        <extracomment>For one: {n} variant told apart</extracomment>
        <translation>
            <numerusform>{n} Variante aus der Gruppe genommen</numerusform>
            <numerusform>{n} Varianten aus der Gruppe genommen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/artifact_list.py"/>
        <source>May flag</source>
        <translation>Kann Hinweise geben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/artifact_list.py"/>
        <source>Only mark</source>
        <translation>Markiert nur</translation>
    </message>
    <message>
        <location filename="../../curator/gui/artifact_list.py"/>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <location filename="../../curator/gui/asked_dialog.py"/>
        <source>The command that installs it</source>
        <translation>Der Befehl, der es installiert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/asked_dialog.py"/>
        <source>Copy Command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/asked_dialog.py"/>
        <location filename="../../curator/gui/messages.py"/>
        <location filename="../../curator/gui/queue_sign.py"/>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <location filename="../../curator/gui/welcome_page.py"/>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/asked_dialog.py"/>
        <location filename="../../curator/gui/fact_bar.py"/>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <location filename="../../curator/gui/second_window.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/asked_dialog.py"/>
        <source>The first time takes a few seconds.</source>
        <translation>Beim ersten Mal dauert es einige Sekunden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/asked_dialog.py"/>
        <source>Type this into a terminal, then try again. Curator itself downloads nothing.</source>
        <translation>Dies in ein Terminal eingeben und dann erneut versuchen. Curator selbst lädt nichts herunter.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <location filename="../../curator/gui/facts.py"/>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>Place in the batch</source>
        <translation>Platz im Stapel</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <location filename="../../curator/gui/said_facts.py"/>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <location filename="../../curator/gui/facts.py"/>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/batch_bar.py"/>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Pick, reject other {n}</source>
        <extracomment>For one: Pick, reject other {n}</extracomment>
        <translation>
            <numerusform>Nehmen, {n} andere ablehnen</numerusform>
            <numerusform>Nehmen, {n} andere ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>{n} accepted for this brief: {key} picks the best</source>
        <extracomment>For one: {n} accepted for this brief: {key} picks the best</extracomment>
        <translation>
            <numerusform>{n} für dieses Briefing angenommen: {key} wählt die beste</numerusform>
            <numerusform>{n} für dieses Briefing angenommen: {key} wählt die beste</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Reject {n}</source>
        <translation>{n} ablehnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>Best of {n}</source>
        <translation>Bestes von {n}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>{n} accepted: pick the best</source>
        <translation>{n} angenommen: die beste wählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>Back from an earlier batch</source>
        <translation>Zurück aus einem früheren Stapel</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>Earlier batch</source>
        <translation>Früherer Stapel</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>{n} new: in the next batch</source>
        <extracomment>For one: {n} new: in the next batch</extracomment>
        <translation>
            <numerusform>{n} neues: im nächsten Stapel</numerusform>
            <numerusform>{n} neue: im nächsten Stapel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>{n} new</source>
        <extracomment>For one: {n} new</extracomment>
        <translation>
            <numerusform>{n} neues</numerusform>
            <numerusform>{n} neue</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <location filename="../../curator/gui/group_bar.py"/>
        <location filename="../../curator/gui/variant_cell.py"/>
        <location filename="../../curator/gui/variant_list.py"/>
        <source>{alike} alike</source>
        <translation>{alike} ähnliche</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>{alike} of this brief look alike and wait, this one among them</source>
        <translation>{alike} aus diesem Briefing sehen ähnlich aus und warten, dieses Bild eingeschlossen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>Decided in this batch</source>
        <translation>In diesem Stapel entschieden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_bar.py"/>
        <source>{done} of {of} decided</source>
        <translation>{done} von {of} entschieden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_grid.py"/>
        <source>The batch</source>
        <translation>Der Stapel</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/batch_grid.py"/>
        <source>{n} images</source>
        <extracomment>For one: {n} image</extracomment>
        <translation>
            <numerusform>{n} Bild</numerusform>
            <numerusform>{n} Bilder</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_tile.py"/>
        <location filename="../../curator/gui/side_layer.py"/>
        <source>{place} of {size}</source>
        <translation>{place} von {size}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_tile.py"/>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/batch_tile.py"/>
        <location filename="../../curator/gui/pane.py"/>
        <source>keys mean this one</source>
        <translation>Tasten meinen dieses</translation>
    </message>
    <message>
        <location filename="../../curator/gui/campaign_look.py"/>
        <source>The selected variants belong to {many} campaigns.</source>
        <translation>Die ausgewählten Varianten gehören zu {many} Kampagnen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/campaign_look.py"/>
        <source>Choose one in the filter first.</source>
        <translation>Zuerst eine im Filter wählen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/campaign_look.py"/>
        <location filename="../../curator/gui/drift_view.py"/>
        <source>no campaign</source>
        <translation>keine Kampagne</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/campaign_look.py"/>
        <source>{n} references for {campaign}; {least} or more are wanted</source>
        <extracomment>For one: {n} reference for {campaign}; {least} or more are wanted</extracomment>
        <translation>
            <numerusform>{n} Referenz für {campaign}; gewünscht sind {least} oder mehr</numerusform>
            <numerusform>{n} Referenzen für {campaign}; gewünscht sind {least} oder mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/campaign_look.py"/>
        <source>{n} references for {campaign}</source>
        <extracomment>For one: {n} reference for {campaign}</extracomment>
        <translation>
            <numerusform>{n} Referenz für {campaign}</numerusform>
            <numerusform>{n} Referenzen für {campaign}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/close_ups.py"/>
        <source>Hands: not with what can be installed beside Curator.</source>
        <translation>Hände: nicht mit dem, was sich neben Curator installieren lässt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/close_ups.py"/>
        <source>Every face</source>
        <translation>Jedes Gesicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/close_ups.py"/>
        <source>Looking for faces…</source>
        <translation>Gesichter werden gesucht…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/close_ups.py"/>
        <source>← →  the others     Z  whole image     Esc  back</source>
        <translation>← →  die anderen     Z  ganzes Bild     Esc  zurück</translation>
    </message>
    <message>
        <location filename="../../curator/gui/close_ups.py"/>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/close_ups.py"/>
        <source>Faces that are small, turned away or lying down are missed at times, so this proves nothing.</source>
        <translation>Kleine, abgewandte oder liegende Gesichter werden manchmal übersehen; das beweist also nichts.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/close_ups.py"/>
        <source>Face {one} of {many}</source>
        <translation>Gesicht {one} von {many}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/close_ups.py"/>
        <source>One face</source>
        <translation>Ein Gesicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/close_ups.py"/>
        <source>{which}  ·  {share} sure  ·  {scale}</source>
        <translation>{which}  ·  zu {share} sicher  ·  {scale}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/colour_facts.py"/>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <location filename="../../curator/gui/colour_facts.py"/>
        <source>sRGB, or none: read as sRGB</source>
        <translation>sRGB oder keines: als sRGB gelesen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/colour_facts.py"/>
        <source>Shown for</source>
        <translation>Gezeigt für</translation>
    </message>
    <message>
        <location filename="../../curator/gui/colour_facts.py"/>
        <source>COLOUR</source>
        <translation>FARBE</translation>
    </message>
    <message>
        <location filename="../../curator/gui/colour_space.py"/>
        <source>Colour profile cannot be read: shown as sRGB</source>
        <translation>Farbprofil nicht lesbar: als sRGB gezeigt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/colour_space.py"/>
        <source>HDR colours: shown as sRGB</source>
        <translation>HDR-Farben: als sRGB gezeigt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/colour_space.py"/>
        <source>CMYK without a profile: colours are approximate</source>
        <translation>CMYK ohne Profil: Farben sind ungefähr</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Import Folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Adds every image of a folder to the library. Originals are only read.</source>
        <translation>Fügt der Bibliothek alle Bilder eines Ordners hinzu. Originale werden nur gelesen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Import Images…</source>
        <translation>Bilder importieren…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Adds single images to the library.</source>
        <translation>Fügt der Bibliothek einzelne Bilder hinzu.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Import Folder As…</source>
        <translation>Ordner importieren als…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Adds a folder of which you say by which model its images are.</source>
        <translation>Fügt einen Ordner hinzu, mit der Angabe, von welchem Modell seine Bilder sind.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Watch Folder…</source>
        <translation>Ordner beobachten…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Follows a folder that generators write into; choose it again to stop.</source>
        <translation>Folgt einem Ordner, in den Generatoren schreiben; noch einmal gewählt endet es.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>New Library…</source>
        <translation>Neue Bibliothek…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Starts an empty library in a file of your choice.</source>
        <translation>Beginnt eine leere Bibliothek in einer Datei nach Wahl.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Open Library…</source>
        <translation>Bibliothek öffnen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Opens another library.</source>
        <translation>Öffnet eine andere Bibliothek.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Open Demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Draws a small library to try everything on.</source>
        <translation>Zeichnet eine kleine Bibliothek, an der sich alles ausprobieren lässt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Reviewer…</source>
        <translation>Prüfer…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Under whose name verdicts are stored.</source>
        <translation>Unter wessen Namen Urteile gespeichert werden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Closes the window. Every decision is already stored.</source>
        <translation>Schließt das Fenster. Jede Entscheidung ist schon gespeichert.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>The variant can be used as it is.</source>
        <translation>Die Variante kann verwendet werden, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_compare.py"/>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Fix</source>
        <translation>Nacharbeiten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>The variant can be used after retouch.</source>
        <translation>Die Variante kann nach Retusche verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_compare.py"/>
        <location filename="../../curator/gui/look_view.py"/>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>The variant is not used. Its file stays where it is.</source>
        <translation>Die Variante wird nicht verwendet. Ihre Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Pick This, Reject the Rest</source>
        <translation>Diese nehmen, übrige ablehnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Accepts this variant and rejects the others of its group: one step.</source>
        <translation>Nimmt diese Variante an und lehnt die anderen ihrer Gruppe ab: ein Schritt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Reject the Rest</source>
        <translation>Übrige ablehnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Rejects the others of this variant's group: one step.</source>
        <translation>Lehnt die anderen aus der Gruppe dieser Variante ab: ein Schritt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Pick the Best</source>
        <translation>Die beste wählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Compares what was accepted of the brief that has just ended, to keep the best.</source>
        <translation>Vergleicht, was vom eben beendeten Briefing angenommen wurde, um die beste zu behalten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/insights_panels.py"/>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>Defect</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>The next digit names a defect, a click on the image pins its spot; again for another.</source>
        <translation>Die nächste Ziffer nennt einen Fehler, ein Klick ins Bild heftet seine Stelle an; noch einmal für einen weiteren.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Edit Defects…</source>
        <translation>Fehler bearbeiten…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Which defects there are, for everyone who uses this library.</source>
        <translation>Welche Fehler es gibt, für alle, die diese Bibliothek benutzen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/fact_bar.py"/>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>A sentence on this variant, for the retoucher.</source>
        <translation>Ein Satz zu dieser Variante, für die Retusche.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Accept with Alike</source>
        <translation>Mit ähnlichen annehmen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Accepts this variant and those of its brief that look like it and wait: one step.</source>
        <translation>Nimmt diese Variante an, dazu die ähnlichen ihres Briefings, die warten: ein Schritt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Fix with Alike</source>
        <translation>Mit ähnlichen nacharbeiten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>This variant and those of its brief that look like it can be used after retouch.</source>
        <translation>Diese Variante und die ähnlichen ihres Briefings können nach Retusche verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Reject with Alike</source>
        <translation>Mit ähnlichen ablehnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Rejects this variant and those of its brief that look like it and wait: one step.</source>
        <translation>Lehnt diese Variante ab, dazu die ähnlichen ihres Briefings, die warten: ein Schritt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>No verdict now; the variant comes back once at the end of the batch.</source>
        <translation>Jetzt kein Urteil; die Variante kommt am Ende des Stapels einmal wieder.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Look Back</source>
        <translation>Zurückblicken</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Shows the one before; nothing is changed.</source>
        <translation>Zeigt die vorige; nichts ändert sich.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Clear Verdict</source>
        <translation>Urteil leeren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Takes this variant's verdict away and stays on it.</source>
        <translation>Nimmt das Urteil über diese Variante weg und bleibt bei ihr.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Takes back the last step, a decision, a fact or a correction, and returns to it.</source>
        <translation>Nimmt den letzten Schritt zurück, eine Entscheidung, eine Angabe oder eine Korrektur, und kehrt dorthin zurück.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/decision_bar.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Does the undone step again.</source>
        <translation>Führt den zurückgenommenen Schritt wieder aus.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>Next Batch</source>
        <translation>Nächster Stapel</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Plans and shows the next batch.</source>
        <translation>Plant und zeigt den nächsten Stapel.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>One More Batch</source>
        <translation>Noch ein Stapel</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>After a long time the next batch waits for this key.</source>
        <translation>Nach langer Zeit wartet der nächste Stapel auf diese Taste.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>A quiet screen; one key goes on where you were.</source>
        <translation>Ein ruhiger Bildschirm; eine Taste macht dort weiter, wo es aufhörte.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Not Today</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Nothing more is said of your pace in this sitting.</source>
        <translation>In dieser Sitzung wird vom Tempo nichts mehr gesagt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Whose Images</source>
        <translation>Wessen Bilder</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Shows which models made the finished batch. Verdicts given after that are not blind.</source>
        <translation>Zeigt, welche Modelle den fertigen Stapel gemacht haben. Urteile danach sind nicht blind.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Stop Here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Ends this sitting. Your place is kept.</source>
        <translation>Beendet diese Sitzung. Die Stelle bleibt gemerkt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>One image at a time.</source>
        <translation>Ein Bild nach dem anderen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>All variants, filtered.</source>
        <translation>Alle Varianten, gefiltert.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>What is to be fixed, and what came back.</source>
        <translation>Was nachzuarbeiten ist und was zurückkam.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/insights_page.py"/>
        <location filename="../../curator/gui/queue_sign.py"/>
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>First-take rates per model.</source>
        <translation>Raten der ersten Takes je Modell.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>My Pace</source>
        <translation>Mein Tempo</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Your own pace, for nobody else's eyes.</source>
        <translation>Das eigene Tempo, für keine anderen Augen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Many images at once.</source>
        <translation>Viele Bilder auf einmal.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>One image, large.</source>
        <translation>Ein Bild, groß.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/compare_view.py"/>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>This image stays as the champion; the others come beside it one by one.</source>
        <translation>Dieses Bild bleibt als Champion; die anderen kommen eines nach dem anderen daneben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/survey_view.py"/>
        <source>Survey</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Two to four images side by side.</source>
        <translation>Zwei bis vier Bilder nebeneinander.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Challenger Wins</source>
        <translation>Herausforderer gewinnt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Accepts the challenger, which becomes the champion.</source>
        <translation>Nimmt den Herausforderer an; er wird zum Champion.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Challenger Out</source>
        <translation>Herausforderer scheidet aus</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Rejects the challenger; the next one comes.</source>
        <translation>Lehnt den Herausforderer ab; der nächste kommt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Champion and challenger change places.</source>
        <translation>Champion und Herausforderer tauschen die Plätze.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Next Challenger</source>
        <translation>Nächster Herausforderer</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Another image beside the champion; nothing is decided.</source>
        <translation>Ein anderes Bild neben dem Champion; nichts wird entschieden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Previous Challenger</source>
        <translation>Voriger Herausforderer</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>The challenger before; nothing is decided.</source>
        <translation>Der Herausforderer davor; nichts wird entschieden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>How to Compare</source>
        <translation>Art des Vergleichs</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Side by side, slider, blink, difference: one after the other.</source>
        <translation>Nebeneinander, Schieber, Blinken, Unterschied: eins nach dem anderen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/compare_view.py"/>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Both images in one place, one after the other; held, as long as it is held.</source>
        <translation>Beide Bilder an einer Stelle im Wechsel; gehalten, solange die Taste gehalten wird.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>References Beside</source>
        <translation>Referenzen daneben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Shows the references of the brief or campaign beside the image.</source>
        <translation>Zeigt die Referenzen des Briefings oder der Kampagne neben dem Bild.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Zoom 1:1</source>
        <translation>Zoom 1:1</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Pixel for pixel at the pointer, or fitted. Zoom and place stay for the next image.</source>
        <translation>Pixel für Pixel beim Zeiger, oder eingepasst. Zoom und Stelle bleiben beim nächsten Bild.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>Flags</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Outlines where a detector suggests to look.</source>
        <translation>Umrandet, wo ein Detektor hinzusehen vorschlägt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Heat Map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Where a flag's measure is strong, one flag after the other; then the outlines again.</source>
        <translation>Wo das Maß eines Hinweises stark ist, ein Hinweis nach dem anderen; dann wieder die Umrisse.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Lights Out</source>
        <translation>Licht aus</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Dims everything but the image, then darkens it.</source>
        <translation>Dimmt alles außer dem Bild, dann wird es dunkel.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/second_window.py"/>
        <source>Second Window</source>
        <translation>Zweites Fenster</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>A window on the other screen that follows the image you are at.</source>
        <translation>Ein Fenster auf dem anderen Bildschirm, das dem aktuellen Bild folgt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Screen Colour…</source>
        <translation>Bildschirmfarbe…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>By which profile colours are shown on this screen.</source>
        <translation>Nach welchem Profil Farben auf diesem Bildschirm gezeigt werden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Light, Lines, Colour</source>
        <translation>Licht, Linien, Farbe</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Draws the light, then lines, then the colour cast: aids to the eye, no verdict.</source>
        <translation>Zeichnet das Licht, dann Linien, dann den Farbstich: Hilfen für das Auge, kein Urteil.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>When Flags Are Shown</source>
        <translation>Wann Hinweise erscheinen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Changes when flags are outlined: on demand, after the verdict, or always.</source>
        <translation>Wechselt, wann Hinweise umrandet werden: auf Wunsch, nach dem Urteil oder immer.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>First Flag</source>
        <translation>Erster Hinweis</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Means the first flag of this image.</source>
        <translation>Meint den ersten Hinweis dieses Bildes.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Second Flag</source>
        <translation>Zweiter Hinweis</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Means the second flag of this image.</source>
        <translation>Meint den zweiten Hinweis dieses Bildes.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Third Flag</source>
        <translation>Dritter Hinweis</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Means the third flag of this image.</source>
        <translation>Meint den dritten Hinweis dieses Bildes.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Flag Is Right</source>
        <translation>Hinweis stimmt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Confirms the flag that is meant; again takes it back. It counts for the detector.</source>
        <translation>Bestätigt den gemeinten Hinweis; noch einmal nimmt es zurück. Es zählt für den Detektor.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Flag Is Wrong</source>
        <translation>Hinweis stimmt nicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Dismisses the flag that is meant; again takes it back. It counts for the detector.</source>
        <translation>Verwirft den gemeinten Hinweis; noch einmal nimmt es zurück. Es zählt für den Detektor.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/messages.py"/>
        <location filename="../../curator/gui/queue_sign.py"/>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Ends a second check: the image stays accepted. Ends a rest.</source>
        <translation>Beendet eine zweite Prüfung: Das Bild bleibt angenommen. Beendet eine Pause.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/info_panel.py"/>
        <source>Information</source>
        <translation>Infos</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>What is known of this variant.</source>
        <translation>Was von dieser Variante bekannt ist.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Every Face…</source>
        <translation>Jedes Gesicht…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Shows every face of the image pixel for pixel, one after the other.</source>
        <translation>Zeigt jedes Gesicht des Bildes Pixel für Pixel, eines nach dem anderen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Read the Text…</source>
        <translation>Text lesen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Reads the text in the image, beside the words that its prompt quotes.</source>
        <translation>Liest den Text im Bild, neben den Wörtern, die der Prompt anführt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>One Star</source>
        <translation>Ein Stern</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>A fact beside the verdict.</source>
        <translation>Eine Angabe neben dem Urteil.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Two Stars</source>
        <translation>Zwei Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Three Stars</source>
        <translation>Drei Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Four Stars</source>
        <translation>Vier Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Five Stars</source>
        <translation>Fünf Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>No Stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Takes the stars away.</source>
        <translation>Nimmt die Sterne weg.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Red Label</source>
        <translation>Rotes Etikett</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Yellow Label</source>
        <translation>Gelbes Etikett</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Green Label</source>
        <translation>Grünes Etikett</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Blue Label</source>
        <translation>Blaues Etikett</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>No Label</source>
        <translation>Kein Etikett</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Takes the label away.</source>
        <translation>Nimmt das Etikett weg.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Open in Editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Opens a working copy; what you save comes back as a version.</source>
        <translation>Öffnet eine Arbeitskopie; was gespeichert wird, kommt als Fassung zurück.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Choose Editor…</source>
        <translation>Editor wählen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>With which program pictures are opened.</source>
        <translation>Mit welchem Programm Bilder geöffnet werden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Timer</source>
        <translation>Zeitnahme</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Starts or holds the minutes of this ticket.</source>
        <translation>Startet oder hält die Minuten dieses Auftrags an.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/look_view.py"/>
        <source>Fixed, Please Look</source>
        <translation>Fertig, bitte ansehen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Sends the finished version back to whoever decides.</source>
        <translation>Schickt die fertige Fassung an die zurück, die entscheiden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Contact Sheet of Tickets…</source>
        <translation>Kontaktbogen der Aufträge…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>All tickets with their crops, as PDF or PNG.</source>
        <translation>Alle Aufträge mit ihren Ausschnitten, als PDF oder PNG.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Look at What Was Fixed</source>
        <translation>Nachgearbeitetes ansehen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Versions that wait for a word, each beside what it was.</source>
        <translation>Fassungen, die auf ein Wort warten, jede neben dem, was sie war.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Assign…</source>
        <translation>Zuordnen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Says by which model the selected variants are, and what for.</source>
        <translation>Sagt, von welchem Modell die ausgewählten Varianten sind und wofür.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Move to Brief…</source>
        <translation>In Briefing verschieben…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Moves the selected variants to another brief, or to a new one.</source>
        <translation>Verschiebt die ausgewählten Varianten in ein anderes Briefing oder ein neues.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Rename Brief…</source>
        <translation>Briefing umbenennen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Gives the brief of the selected variant another name.</source>
        <translation>Gibt dem Briefing der ausgewählten Variante einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Promote</source>
        <translation>Hochstufen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Makes accepted variants the references of their brief's next tier.</source>
        <translation>Macht angenommene Varianten zu Referenzen der nächsten Stufe ihres Briefings.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Print Size…</source>
        <translation>Druckgröße…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Says how large the brief of the selected variants is printed.</source>
        <translation>Sagt, wie groß das Briefing der ausgewählten Varianten gedruckt wird.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Flag Thresholds…</source>
        <translation>Schwellen der Hinweise…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Says from which scores what is flagged, for everyone who uses this library.</source>
        <translation>Sagt, ab welchen Werten es Hinweise gibt, für alle, die diese Bibliothek benutzen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Show Alike</source>
        <translation>Ähnliche zeigen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Shows what looks like this variant; Esc shows everything again.</source>
        <translation>Zeigt, was dieser Variante ähnlich sieht; Esc zeigt wieder alles.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Not a Duplicate</source>
        <translation>Kein Duplikat</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Takes the selected variants out of their group, for good.</source>
        <translation>Nimmt die ausgewählten Varianten auf Dauer aus ihrer Gruppe.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Campaign Drift</source>
        <translation>Drift der Kampagne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Shows how far a campaign's variants lie from its references, to look at in order.</source>
        <translation>Zeigt, wie weit die Varianten einer Kampagne von ihren Referenzen liegen, der Reihe nach.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Use as References</source>
        <translation>Als Referenzen verwenden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Makes the selected variants what their campaign's look is measured against.</source>
        <translation>Macht die ausgewählten Varianten zum Maßstab für das Aussehen ihrer Kampagne.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Find by Name…</source>
        <translation>Nach Namen suchen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Shows the files that have something in their name.</source>
        <translation>Zeigt die Dateien, in deren Namen etwas vorkommt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Select All</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Selects everything that is shown.</source>
        <translation>Wählt alles aus, was gezeigt wird.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Reads this page again.</source>
        <translation>Liest diese Seite neu.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Export Report…</source>
        <translation>Bericht exportieren…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Writes these numbers to a file.</source>
        <translation>Schreibt diese Zahlen in eine Datei.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Copy Picks…</source>
        <translation>Angenommene kopieren…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Copies what was accepted into a folder, listed first; nothing is overwritten.</source>
        <translation>Kopiert das Angenommene in einen Ordner, vorher aufgelistet; nichts wird überschrieben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Write Ratings for Other Apps…</source>
        <translation>Bewertungen für andere Programme…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Decisions as XMP in copies or sidecars, for Lightroom, Bridge, digiKam, Capture One.</source>
        <translation>Entscheidungen als XMP in Kopien oder Begleitdateien, für Lightroom, Bridge, digiKam, Capture One.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Copy a Search List…</source>
        <translation>Suchliste kopieren…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>File names in the form that another app's search takes.</source>
        <translation>Dateinamen in der Form, die die Suche eines anderen Programms annimmt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Contact Sheet for a Client…</source>
        <translation>Kontaktbogen für Kunden…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>A page of pictures to send, as HTML or PDF.</source>
        <translation>Eine Seite mit Bildern zum Verschicken, als HTML oder PDF.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Read Ratings from Files…</source>
        <translation>Bewertungen aus Dateien lesen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Takes in stars and labels that other apps wrote, as facts with their source.</source>
        <translation>Übernimmt Sterne und Etiketten, die andere Programme schrieben, als Angaben mit Quelle.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Move Rejects…</source>
        <translation>Abgelehnte verschieben…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Lists the files first, moves them to a folder you choose, and can be undone.</source>
        <translation>Listet zuerst die Dateien, verschiebt sie in einen Ordner nach Wahl und lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Commands…</source>
        <translation>Befehle…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Finds a command by its name.</source>
        <translation>Findet einen Befehl nach seinem Namen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Keyboard…</source>
        <translation>Tastatur…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Other keys: whole sets, or one by one.</source>
        <translation>Andere Tasten: ganze Sätze oder einzeln.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Language…</source>
        <translation>Sprache…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>In which language Curator speaks.</source>
        <translation>In welcher Sprache Curator spricht.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Dark or Light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Changes between dark and light.</source>
        <translation>Wechselt zwischen dunkel und hell.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Leave This Layer</source>
        <translation>Diese Ebene verlassen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Closes the innermost layer; a decision is never lost.</source>
        <translation>Schließt die innerste Ebene; eine Entscheidung geht nie verloren.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/key_sheet.py"/>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>The keys of this page.</source>
        <translation>Die Tasten dieser Seite.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <location filename="../../curator/gui/messages.py"/>
        <source>About Curator</source>
        <translation>Über Curator</translation>
    </message>
    <message>
        <location filename="../../curator/gui/command_table.py"/>
        <source>Which version this is, and its licences.</source>
        <translation>Welche Version dies ist und ihre Lizenzen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/welcome_page.py"/>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/commands.py"/>
        <source>End of the Batch</source>
        <translation>Ende des Stapels</translation>
    </message>
    <message>
        <location filename="../../curator/gui/commands.py"/>
        <location filename="../../curator/gui/insights_drift_tab.py"/>
        <location filename="../../curator/gui/insights_tabs.py"/>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_bar.py"/>
        <source>Compares in this way</source>
        <translation>Vergleicht auf diese Weise</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_bar.py"/>
        <source>Link Again</source>
        <translation>Wieder verknüpfen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_bar.py"/>
        <source>All panes look at the same place, with the same zoom</source>
        <translation>Alle Felder zeigen dieselbe Stelle mit demselben Zoom</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_bar.py"/>
        <source>Differences × {factor}</source>
        <translation>Unterschiede × {factor}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_bar.py"/>
        <source>Differences are shown {factor} times</source>
        <translation>Unterschiede werden {factor}-fach gezeigt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_bar.py"/>
        <source>How bright differences are: ×1, ×4, ×16. Shift and ↑ ↓, or Ctrl and the wheel</source>
        <translation>Wie hell Unterschiede sind: ×1, ×4, ×16. Umschalt und ↑ ↓ oder Strg und Mausrad</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_compare.py"/>
        <source>There is no other challenger</source>
        <translation>Es gibt keinen anderen Herausforderer</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/compare_view.py"/>
        <location filename="../../curator/gui/difference_table.py"/>
        <source>Champion</source>
        <translation>Champion</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <source>Accepted: champion</source>
        <translation>Angenommen: Champion</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/grid_layer.py"/>
        <location filename="../../curator/gui/survey_layer.py"/>
        <source>Verdict cleared</source>
        <translation>Urteil geleert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_hand.py"/>
        <location filename="../../curator/gui/survey_layer.py"/>
        <source>There is no other left to reject</source>
        <translation>Es ist kein anderes mehr abzulehnen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/compare_layer.py"/>
        <source>Champion kept, {n} rejected</source>
        <extracomment>For one: Champion kept, {n} rejected</extracomment>
        <translation>
            <numerusform>Champion behalten, {n} abgelehnt</numerusform>
            <numerusform>Champion behalten, {n} abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_compare.py"/>
        <source>Keep champion, reject {n}</source>
        <extracomment>For one: Keep champion, reject {n}</extracomment>
        <translation>
            <numerusform>Champion behalten, {n} ablehnen</numerusform>
            <numerusform>Champion behalten, {n} ablehnen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_compare.py"/>
        <source>Wins</source>
        <translation>Gewinnt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/decision_bar.py"/>
        <location filename="../../curator/gui/fact_filters.py"/>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/library_compare.py"/>
        <location filename="../../curator/gui/review_words.py"/>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <source>Keep, reject {n}</source>
        <translation>Behalten, {n} weg</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_compare.py"/>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Reject other {n}</source>
        <extracomment>For one: Reject other {n}</extracomment>
        <translation>
            <numerusform>{n} anderes ablehnen</numerusform>
            <numerusform>{n} andere ablehnen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Reject rest: {n}</source>
        <translation>Rest ablehnen: {n}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_compare.py"/>
        <source>{at} of {all}</source>
        <translation>{at} von {all}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <source>Challenger {number}, all accepted so far</source>
        <translation>Herausforderer {number}, alle bisher angenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_compare.py"/>
        <source>Challenger {number}</source>
        <translation>Herausforderer {number}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_survey.py"/>
        <location filename="../../curator/gui/survey_layer.py"/>
        <source>All are decided: Esc goes back</source>
        <translation>Alle sind entschieden: Esc geht zurück</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_layer.py"/>
        <location filename="../../curator/gui/library_survey.py"/>
        <location filename="../../curator/gui/survey_layer.py"/>
        <source>All decided</source>
        <translation>Alle entschieden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_stage.py"/>
        <location filename="../../curator/gui/compare_view.py"/>
        <source>No other image</source>
        <translation>Kein anderes Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_stage.py"/>
        <location filename="../../curator/gui/image_canvas.py"/>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_stage.py"/>
        <location filename="../../curator/gui/drift_view.py"/>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_view.py"/>
        <location filename="../../curator/gui/difference_table.py"/>
        <source>Challenger</source>
        <translation>Herausforderer</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_view.py"/>
        <source>Side by Side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_view.py"/>
        <source>Slider</source>
        <translation>Schieber</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_view.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_view.py"/>
        <source>Black where nothing differs</source>
        <translation>Schwarz, wo nichts sich unterscheidet</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_view.py"/>
        <source>No pixel differs</source>
        <translation>Kein Pixel ist anders</translation>
    </message>
    <message>
        <location filename="../../curator/gui/compare_view.py"/>
        <source>Scaled to the champion's size</source>
        <translation>Auf die Größe des Champions skaliert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <location filename="../../curator/gui/facts.py"/>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <location filename="../../curator/gui/insights_drift_tab.py"/>
        <location filename="../../curator/gui/insights_filters.py"/>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>Import {folder}: whose images are these?</source>
        <translation>{folder} importieren: Wessen Bilder sind das?</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>{n} variants: whose are they?</source>
        <extracomment>For one: {n} variant: whose are they?</extracomment>
        <translation>
            <numerusform>{n} Variante: Von wem ist sie?</numerusform>
            <numerusform>{n} Varianten: Von wem sind sie?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>Assign</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>Your word wins over what the files say, holds when they are imported again, and can be corrected later.</source>
        <translation>Diese Angabe gilt mehr als das, was die Dateien sagen, bleibt bei erneutem Import und lässt sich später korrigieren.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>Your word wins over what the files say, holds when they are imported again, and can be undone.</source>
        <translation>Diese Angabe gilt mehr als das, was die Dateien sagen, bleibt bei erneutem Import und lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <location filename="../../curator/gui/facts.py"/>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/insights_panels.py"/>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <location filename="../../curator/gui/insights_spending.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <location filename="../../curator/gui/facts.py"/>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/insights_filters.py"/>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <location filename="../../curator/gui/drift_view.py"/>
        <location filename="../../curator/gui/facts.py"/>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <location filename="../../curator/gui/insights_filters.py"/>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>Move {n} variants to which brief?</source>
        <extracomment>For one: Move {n} variant to which brief?</extracomment>
        <translation>
            <numerusform>{n} Variante in welches Briefing verschieben?</numerusform>
            <numerusform>{n} Varianten in welches Briefing verschieben?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>A name that no brief has yet makes a new one. Takes and rates follow; undo brings everything back.</source>
        <translation>Ein Name, den noch kein Briefing hat, macht ein neues. Takes und Raten folgen; Rückgängig holt alles zurück.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>name of a brief</source>
        <translation>Name eines Briefings</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>All of this brief, and what comes in later</source>
        <translation>Alles aus diesem Briefing, auch was später kommt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>What shall this brief be called?</source>
        <translation>Wie soll dieses Briefing heißen?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>Prompts make long names. The prompt stays with each variant.</source>
        <translation>Prompts geben lange Namen. Der Prompt bleibt bei jeder Variante.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <location filename="../../curator/gui/reviewer_dialog.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../curator/gui/correction_dialogs.py"/>
        <source>name of the brief</source>
        <translation>Name des Briefings</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/corrections.py"/>
        <source>{what}: {n} variants</source>
        <extracomment>For one: {what}: {n} variant</extracomment>
        <translation>
            <numerusform>{what}: {n} Variante</numerusform>
            <numerusform>{what}: {n} Varianten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/corrections.py"/>
        <source>{n} variants in {brief}</source>
        <extracomment>For one: {n} variant in {brief}</extracomment>
        <translation>
            <numerusform>{n} Variante in {brief}</numerusform>
            <numerusform>{n} Varianten in {brief}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/corrections.py"/>
        <source>{n} variants promoted</source>
        <extracomment>For one: {n} variant promoted</extracomment>
        <translation>
            <numerusform>{n} Variante hochgestuft</numerusform>
            <numerusform>{n} Varianten hochgestuft</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/corrections.py"/>
        <location filename="../../curator/gui/library_page.py"/>
        <location filename="../../curator/gui/library_steps.py"/>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/corrections.py"/>
        <location filename="../../curator/gui/library_steps.py"/>
        <source>Done again</source>
        <translation>Wieder ausgeführt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/corrections.py"/>
        <source>There is no correction left to go back to.</source>
        <translation>Es gibt keine Korrektur mehr, zu der es zurückginge.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/decision_bar.py"/>
        <source>Undo accept (88)</source>
        <translation>Annehmen (88) zurück</translation>
    </message>
    <message>
        <location filename="../../curator/gui/decision_bar.py"/>
        <source>Redo {what}</source>
        <translation>{what} wiederholen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/decoding.py"/>
        <source>The file is not where it was</source>
        <translation>Die Datei ist nicht mehr an ihrem Ort</translation>
    </message>
    <message>
        <location filename="../../curator/gui/decoding.py"/>
        <source>The file cannot be shown</source>
        <translation>Die Datei lässt sich nicht zeigen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/decoding.py"/>
        <source>It was moved or renamed.</source>
        <translation>Sie wurde verschoben oder umbenannt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/decoding.py"/>
        <source>It does not fit into memory</source>
        <translation>Sie passt nicht in den Speicher</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <location filename="../../curator/gui/defect_strip.py"/>
        <location filename="../../curator/gui/fact_bar.py"/>
        <location filename="../../curator/gui/insights_defects.py"/>
        <location filename="../../curator/gui/insights_panels.py"/>
        <location filename="../../curator/gui/insights_tabs.py"/>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>What can be wrong with an image</source>
        <translation>Was an einem Bild falsch sein kann</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>For everyone who uses this library. A renamed defect stays the same one; a removed one stays where it was named.</source>
        <translation>Für alle, die diese Bibliothek benutzen. Ein umbenannter Fehler bleibt derselbe; ein entfernter bleibt, wo er genannt wurde.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>What is wrong with this list</source>
        <translation>Was an dieser Liste nicht stimmt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>Name of a defect</source>
        <translation>Name eines Fehlers</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>Moves it up.</source>
        <translation>Schiebt ihn nach oben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>Moves it down.</source>
        <translation>Schiebt ihn nach unten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>Removes it.</source>
        <translation>Entfernt ihn.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>new defect</source>
        <translation>neuer Fehler</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <location filename="../../curator/gui/defect_strip.py"/>
        <source>Defect {digit}</source>
        <translation>Fehler {digit}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>Move up: {name}</source>
        <translation>Nach oben: {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>Move down: {name}</source>
        <translation>Nach unten: {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_dialog.py"/>
        <source>Remove: {name}</source>
        <translation>Entfernen: {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_strip.py"/>
        <source>{name}, named</source>
        <translation>{name}, genannt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_strip.py"/>
        <source>{name}. A click on the image pins its spot.  ({key})</source>
        <translation>{name}. Ein Klick ins Bild heftet die Stelle an.  ({key})</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_strip.py"/>
        <source>Named defects</source>
        <translation>Genannte Fehler</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/defect_strip.py"/>
        <source>{n} more defects</source>
        <extracomment>For one: {n} more defect</extracomment>
        <translation>
            <numerusform>{n} weiterer Fehler</numerusform>
            <numerusform>{n} weitere Fehler</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_strip.py"/>
        <source>Takes this defect back.</source>
        <translation>Nimmt diesen Fehler zurück.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/defect_strip.py"/>
        <source>Take back: {name}</source>
        <translation>Zurücknehmen: {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/desk.py"/>
        <source>Opening the library…</source>
        <translation>Bibliothek wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/desk.py"/>
        <source>Drawing the demo's images…</source>
        <translation>Bilder der Demo werden gezeichnet…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/difference_table.py"/>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <location filename="../../curator/gui/difference_table.py"/>
        <location filename="../../curator/gui/facts.py"/>
        <location filename="../../curator/gui/insights_money.py"/>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/difference_table.py"/>
        <location filename="../../curator/gui/facts.py"/>
        <source>Everything that is known of these two is the same.</source>
        <translation>Alles, was von diesen beiden bekannt ist, ist gleich.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_strip.py"/>
        <source>like the references</source>
        <translation>wie die Referenzen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_strip.py"/>
        <source>distance {distance}, {words}</source>
        <translation>Abstand {distance}, {words}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_strip.py"/>
        <source>Variants by distance</source>
        <translation>Varianten nach Abstand</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_view.py"/>
        <source>The further left, the less like the references. Against references of other content the distance says little about style (it tells planted changes apart at 0.5 to 0.7, where 0.5 is chance): a strip to look at, not a verdict.</source>
        <translation>Je weiter links, desto weniger wie die Referenzen. Gegenüber Referenzen mit anderem Inhalt sagt der Abstand wenig über den Stil (eingebaute Änderungen unterscheidet er mit 0,5 bis 0,7, wobei 0,5 Zufall ist): ein Streifen zum Ansehen, kein Urteil.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_view.py"/>
        <location filename="../../curator/gui/loupe.py"/>
        <source>←  Grid</source>
        <translation>←  Raster</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_view.py"/>
        <location filename="../../curator/gui/loupe.py"/>
        <source>Back to the grid  (Esc)</source>
        <translation>Zurück zum Raster  (Esc)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_view.py"/>
        <source>Drift from the references of</source>
        <translation>Drift von den Referenzen von</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_view.py"/>
        <source>Reading the campaigns…</source>
        <translation>Kampagnen werden gelesen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_view.py"/>
        <source>Import images and say with Assign (M) to which campaign they belong.</source>
        <translation>Bilder importieren und mit Zuordnen (M) sagen, zu welcher Kampagne sie gehören.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/drift_view.py"/>
        <source>No campaign yet</source>
        <translation>Noch keine Kampagne</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/drift_view.py"/>
        <source>{n} references</source>
        <extracomment>For one: {n} reference</extracomment>
        <translation>
            <numerusform>{n} Referenz</numerusform>
            <numerusform>{n} Referenzen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/echo_pill.py"/>
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>→  Skipped</source>
        <translation>→  Übersprungen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/echo_pill.py"/>
        <source>{mark}: {many} alike</source>
        <translation>{mark}: {many} ähnliche</translation>
    </message>
    <message>
        <location filename="../../curator/gui/echo_pill.py"/>
        <source>{mark} {many} alike</source>
        <translation>{mark}: {many} ähnliche</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editor_dialog.py"/>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editor_dialog.py"/>
        <source>With which program are pictures retouched?</source>
        <translation>Mit welchem Programm werden Bilder retuschiert?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editor_dialog.py"/>
        <source>Empty is the system's default. Arguments may follow; {file} stands for the picture, which else comes last. It always opens a working copy.</source>
        <translation>Leer heißt: die Vorgabe des Systems. Argumente können folgen; {file} steht für das Bild, das sonst am Ende kommt. Geöffnet wird immer eine Arbeitskopie.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editor_dialog.py"/>
        <source>Choose Editor</source>
        <translation>Editor wählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editor_dialog.py"/>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editor_dialog.py"/>
        <source>the system's default</source>
        <translation>Systemvorgabe</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editor_dialog.py"/>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editor_dialog.py"/>
        <source>The system's own program for pictures</source>
        <translation>Das Programm des Systems für Bilder</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editors.py"/>
        <source>Nothing on this system opens {suffix} files.</source>
        <translation>Nichts auf diesem System öffnet {suffix}-Dateien.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editors.py"/>
        <source>Choose a program: Retouch, Choose Editor…</source>
        <translation>Ein Programm wählen: Retusche, Editor wählen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editors.py"/>
        <source>{program} cannot be started.</source>
        <translation>{program} lässt sich nicht starten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/editors.py"/>
        <source>Choose another program: Retouch, Choose Editor…</source>
        <translation>Ein anderes Programm wählen: Retusche, Editor wählen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/face_strip.py"/>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <location filename="../../curator/gui/face_strip.py"/>
        <source>Face {number}</source>
        <translation>Gesicht {number}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_bar.py"/>
        <source>Said of this image</source>
        <translation>Von diesem Bild gesagt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_bar.py"/>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_bar.py"/>
        <location filename="../../curator/gui/library_hand.py"/>
        <location filename="../../curator/gui/variant_list.py"/>
        <source>Label: {label}</source>
        <translation>Etikett: {label}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_bar.py"/>
        <location filename="../../curator/gui/fact_words.py"/>
        <source>No label</source>
        <translation>Kein Etikett</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_bar.py"/>
        <source>✎ Note</source>
        <translation>✎ Notiz</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>All stars</source>
        <translation>Alle Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>All labels</source>
        <translation>Alle Etiketten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>All defects</source>
        <translation>Alle Fehler</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>Lets through by name, stars, label and defect.</source>
        <translation>Lässt nach Name, Sternen, Etikett und Fehler durch.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>Name, stars, label, defect</source>
        <translation>Name, Sterne, Etikett, Fehler</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>File's name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>part of the name</source>
        <translation>Teil des Namens</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>{stars} or more</source>
        <translation>{stars} oder mehr</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>Unrated</source>
        <translation>Ohne Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>More: {n}</source>
        <translation>Mehr: {n}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <location filename="../../curator/gui/selection_bar.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>More filters: {chosen}</source>
        <translation>Weitere Filter: {chosen}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_filters.py"/>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_hand.py"/>
        <source>No defect has the digit {digit}</source>
        <translation>Kein Fehler hat die Ziffer {digit}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_hand.py"/>
        <source>✎  Noted</source>
        <translation>✎  Notiert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_hand.py"/>
        <location filename="../../curator/gui/library_hand.py"/>
        <source>Note taken away</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_words.py"/>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_words.py"/>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_words.py"/>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_words.py"/>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_words.py"/>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/fact_words.py"/>
        <source>{n} stars</source>
        <extracomment>For one: {n} star</extracomment>
        <translation>
            <numerusform>{n} Stern</numerusform>
            <numerusform>{n} Sterne</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/fact_words.py"/>
        <source>No stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>VARIANT</source>
        <translation>VARIANTE</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>PROMPT</source>
        <translation>PROMPT</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>WHERE TO LOOK</source>
        <translation>WOHIN SEHEN</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>{take}, by {order}</source>
        <translation>{take}, nach {order}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>GENERATION</source>
        <translation>ERZEUGUNG</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>WHY THIS IS BELIEVED</source>
        <translation>WARUM DAS GEGLAUBT WIRD</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>MEASURED</source>
        <translation>GEMESSEN</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>DECISIONS</source>
        <translation>ENTSCHEIDUNGEN</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>FILES</source>
        <translation>DATEIEN</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>NOTES</source>
        <translation>ANMERKUNGEN</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Model hash</source>
        <translation>Modell-Hash</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>CFG scale</source>
        <translation>CFG-Skala</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Made</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Refines</source>
        <translation>Verfeinert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Source type</source>
        <translation>Art der Quelle</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Made from</source>
        <translation>Erzeugt aus</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Done to it</source>
        <translation>Damit geschehen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Text beside it</source>
        <translation>Text daneben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Model drawn</source>
        <translation>Modell gezogen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>{source}, does not count</source>
        <translation>{source}, zählt nicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>COMPARED</source>
        <translation>VERGLICHEN</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>DIFFERENCES</source>
        <translation>UNTERSCHIEDE</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>%Y-%m-%d %H:%M:%S</source>
        <translation>%d.%m.%Y %H:%M:%S</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>No flags.</source>
        <translation>Keine Hinweise.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>{flag}, score {score}</source>
        <translation>{flag}, Wert {score}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>Model as stated</source>
        <translation>Modell wie angegeben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>%Y-%m-%d %H:%M</source>
        <translation>%d.%m.%Y %H:%M</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>measured {raw}, detector version {version}</source>
        <translation>gemessen {raw}, Detektor Version {version}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/facts.py"/>
        <source>{verdict}, taken back</source>
        <translation>{verdict}, zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/file_list.py"/>
        <source>✓ written</source>
        <translation>✓ geschrieben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/file_list.py"/>
        <source>= unchanged</source>
        <translation>= unverändert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/file_list.py"/>
        <source>✕ refused</source>
        <translation>✕ abgewiesen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/file_list.py"/>
        <source>✓ moved</source>
        <translation>✓ verschoben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/file_list.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../curator/gui/file_list.py"/>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <location filename="../../curator/gui/file_list.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>All verdicts</source>
        <translation>Alle Urteile</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/insights_filters.py"/>
        <location filename="../../curator/gui/insights_panels.py"/>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/insights_filters.py"/>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>All briefs</source>
        <translation>Alle Briefings</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>All tiers</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>Flags: all</source>
        <translation>Hinweise: alle</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>Import order</source>
        <translation>Importfolge</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>Folder and name</source>
        <translation>Ordner und Name</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>Most stars</source>
        <translation>Meiste Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Flag</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>Shows everything again.</source>
        <translation>Zeigt wieder alles.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>Sort</source>
        <translation>Folge</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>Disagreements</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>File missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/insights_words.py"/>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <location filename="../../curator/gui/variant_list.py"/>
        <source>Flagged</source>
        <translation>Mit Hinweis</translation>
    </message>
    <message>
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>Any flag</source>
        <translation>Jeder Hinweis</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>{n} variants</source>
        <extracomment>For one: {n} variant</extracomment>
        <translation>
            <numerusform>{n} Variante</numerusform>
            <numerusform>{n} Varianten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/filter_bar.py"/>
        <source>{part} of {n} variants</source>
        <extracomment>For one: {part} of {n} variant</extracomment>
        <translation>
            <numerusform>{part} von {n} Variante</numerusform>
            <numerusform>{part} von {n} Varianten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>called right</source>
        <translation>für richtig befunden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>called wrong</source>
        <translation>für falsch befunden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>{right} right, {wrong} wrong</source>
        <translation>{right} richtig, {wrong} falsch</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>{keys} chooses</source>
        <translation>{keys} wählt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>V held: without outlines</source>
        <translation>V gehalten: ohne Umrisse</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>{key}: heat map</source>
        <translation>{key}: Heatmap</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>score {score}</source>
        <translation>Wert {score}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>measured {raw}</source>
        <translation>gemessen {raw}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_legend.py"/>
        <source>{artifact} keeps quiet, {why}.</source>
        <translation>{artifact} schweigt, {why}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/flag_settings.py"/>
        <source>{n} briefs</source>
        <extracomment>For one: {n} brief</extracomment>
        <translation>
            <numerusform>{n} Briefing</numerusform>
            <numerusform>{n} Briefings</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_settings.py"/>
        <source>Thresholds changed</source>
        <translation>Schwellen geändert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_words.py"/>
        <source>It may flag, and from the second handle on a flag is called likely.</source>
        <translation>Es kann Hinweise geben; ab dem zweiten Griff heißt ein Hinweis wahrscheinlich.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_words.py"/>
        <source>A quiet dot and a dashed outline: never likely, never counted among the flags.</source>
        <translation>Ein stiller Punkt und ein gestrichelter Umriss: nie wahrscheinlich, nie unter den Hinweisen gezählt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_words.py"/>
        <source>None of these is for print yet: select variants in the library and choose Print Size.</source>
        <translation>Keine davon ist schon für den Druck: Varianten in der Bibliothek auswählen, dann Druckgröße.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_words.py"/>
        <source>Counted are the variants whose brief has a print size. At 0.5 the print needs exactly the pixels that are there, at 0.8 a third more.</source>
        <translation>Gezählt werden die Varianten, deren Briefing eine Druckgröße hat. Bei 0,5 braucht der Druck genau die vorhandenen Pixel, bei 0,8 ein Drittel mehr.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_words.py"/>
        <source>Nothing is measured here yet.</source>
        <translation>Hier ist noch nichts gemessen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_words.py"/>
        <source>At this setting {marked} of {measured} carry a mark.</source>
        <translation>Bei dieser Einstellung tragen {marked} von {measured} eine Markierung.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/flag_words.py"/>
        <source>At this setting {n} of {measured} are flagged, {likely} of them likely.</source>
        <extracomment>For one: At this setting {n} of {measured} is flagged, {likely} of them likely.</extracomment>
        <translation>
            <numerusform>Bei dieser Einstellung hat {n} von {measured} einen Hinweis, davon {likely} wahrscheinlich.</numerusform>
            <numerusform>Bei dieser Einstellung haben {n} von {measured} einen Hinweis, davon {likely} wahrscheinlich.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_words.py"/>
        <source>Nobody has confirmed or dismissed one of these flags yet.</source>
        <translation>Noch niemand hat einen dieser Hinweise bestätigt oder verworfen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_words.py"/>
        <source>Muted: right {right} of {answers} times here. It still shows one flag in {trial}, and comes back when it recovers.</source>
        <translation>Stumm: hier {right} von {answers} Malen richtig. Er zeigt noch einen Hinweis von {trial} und kommt zurück, wenn er sich erholt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/flag_words.py"/>
        <source>Right {right} of {answers} times here.</source>
        <translation>Hier {right} von {answers} Malen richtig.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/form.py"/>
        <source>leave as it is</source>
        <translation>lassen, wie es ist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/form.py"/>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/form.py"/>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/form.py"/>
        <source>{names} are new here.</source>
        <extracomment>For one: {names} is new here.</extracomment>
        <translation>
            <numerusform>{names} ist hier neu.</numerusform>
            <numerusform>{names} sind hier neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/grid_layer.py"/>
        <location filename="../../curator/gui/library_words.py"/>
        <source>{n} verdicts cleared</source>
        <extracomment>For one: Verdict cleared</extracomment>
        <translation>
            <numerusform>{n} Urteil geleert</numerusform>
            <numerusform>{n} Urteile geleert</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/grid_layer.py"/>
        <source>Nothing here looks like it. Select two or more to make a group.</source>
        <translation>Hier sieht nichts ähnlich aus. Zwei oder mehr auswählen, um eine Gruppe zu bilden.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/grid_layer.py"/>
        <source>{n} images selected</source>
        <extracomment>For one: {n} image selected</extracomment>
        <translation>
            <numerusform>{n} Bild ausgewählt</numerusform>
            <numerusform>{n} Bilder ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/grid_layer.py"/>
        <location filename="../../curator/gui/selection_bar.py"/>
        <source>{n} selected</source>
        <translation>{n} ausgewählt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/group_bar.py"/>
        <source>←  All</source>
        <translation>←  Alle</translation>
    </message>
    <message>
        <location filename="../../curator/gui/group_bar.py"/>
        <source>Back to what the filters let through  (Esc)</source>
        <translation>Zurück zu dem, was die Filter durchlassen  (Esc)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/group_bar.py"/>
        <source>How many look alike</source>
        <translation>Wie viele ähnlich aussehen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/guides.py"/>
        <source>Heat map of {artifact}: {said}</source>
        <translation>Heatmap für {artifact}: {said}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/guides.py"/>
        <source>Heat map of {artifact}: striped where lost</source>
        <translation>Heatmap für {artifact}: gestreift, wo verloren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/guides.py"/>
        <source>Heat map of {artifact}: more is lighter</source>
        <translation>Heatmap für {artifact}: mehr ist heller</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>What will be done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <location filename="../../curator/gui/messages.py"/>
        <source>Copy List</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>Choose a folder first.</source>
        <translation>Zuerst einen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>Looking…</source>
        <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>{n} files moved</source>
        <extracomment>For one: {n} file moved</extracomment>
        <translation>
            <numerusform>{n} Datei verschoben</numerusform>
            <numerusform>{n} Dateien verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>{n} files written</source>
        <extracomment>For one: {n} file written</extracomment>
        <translation>
            <numerusform>{n} Datei geschrieben</numerusform>
            <numerusform>{n} Dateien geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>{n} unchanged</source>
        <translation>{n} unverändert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>{n} refused, listed first</source>
        <translation>{n} abgewiesen, zuerst aufgeführt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <source>Stopped. What was done stays; the list shows what is left.</source>
        <translation>Angehalten. Was getan wurde, bleibt; die Liste zeigt, was übrig ist.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_dialog.py"/>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>the whole library</source>
        <translation>die ganze Bibliothek</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>all campaigns</source>
        <translation>alle Kampagnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>all that are decided</source>
        <translation>alle entschiedenen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>whatever its verdict</source>
        <translation>mit jedem Urteil</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_fields.py"/>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>Folder that they are moved to</source>
        <translation>Ordner, in den sie verschoben werden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>Bring back what was moved last</source>
        <translation>Zuletzt Verschobenes zurückholen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>Move Rejects</source>
        <translation>Abgelehnte verschieben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>Move the files of rejected variants</source>
        <translation>Dateien abgelehnter Varianten verschieben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>Nothing is deleted and nothing is overwritten. Sidecars go along, and the same dialog brings everything back.</source>
        <translation>Nichts wird gelöscht, nichts überschrieben. Begleitdateien gehen mit, und derselbe Dialog holt alles zurück.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>Move Files</source>
        <translation>Dateien verschieben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>There is nothing to move.</source>
        <translation>Es ist nichts zu verschieben.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>{n} pictures, {files} files with sidecars, {size}.</source>
        <extracomment>For one: {n} picture, {files} files with sidecars, {size}.</extracomment>
        <translation>
            <numerusform>{n} Bild, {files} Dateien mit Begleitdateien, {size}.</numerusform>
            <numerusform>{n} Bilder, {files} Dateien mit Begleitdateien, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>Move {n} Files</source>
        <extracomment>For one: Move {n} File</extracomment>
        <translation>
            <numerusform>{n} Datei verschieben</numerusform>
            <numerusform>{n} Dateien verschieben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>No files have been moved.</source>
        <translation>Es wurden keine Dateien verschoben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>Bring Back</source>
        <translation>Zurückholen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>{n} files that were moved to {folder}.</source>
        <extracomment>For one: {n} file that was moved to {folder}.</extracomment>
        <translation>
            <numerusform>{n} Datei, die nach {folder} verschoben wurde.</numerusform>
            <numerusform>{n} Dateien, die nach {folder} verschoben wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_moves.py"/>
        <source>Bring {n} Files Back</source>
        <extracomment>For one: Bring {n} File Back</extracomment>
        <translation>
            <numerusform>{n} Datei zurückholen</numerusform>
            <numerusform>{n} Dateien zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Folder of the copies</source>
        <translation>Ordner der Kopien</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>as the files are called</source>
        <translation>wie die Dateien heißen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>after their briefs</source>
        <translation>nach ihren Briefings</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>A folder for each brief</source>
        <translation>Ein Ordner je Briefing</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>Finished retouches too, as the version that was called good</source>
        <translation>Auch fertige Retuschen, in der Fassung, die gut genannt wurde</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>Copy Picks</source>
        <translation>Angenommene kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>Copy picks into a folder</source>
        <translation>Angenommene in einen Ordner kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>Copies hold their originals byte for byte. Nothing is overwritten; what is there already is left as it is.</source>
        <translation>Kopien gleichen ihren Originalen Byte für Byte. Nichts wird überschrieben; was schon da ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>Copy Files</source>
        <translation>Dateien kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>is there already</source>
        <translation>ist schon da</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>Nothing is to be copied.</source>
        <translation>Es ist nichts zu kopieren.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>All are there already.</source>
        <translation>Alle sind schon da.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>{n} files, {size}.</source>
        <extracomment>For one: {n} file, {size}.</extracomment>
        <translation>
            <numerusform>{n} Datei, {size}.</numerusform>
            <numerusform>{n} Dateien, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_picks.py"/>
        <source>Copy {n} Files</source>
        <extracomment>For one: Copy {n} File</extracomment>
        <translation>
            <numerusform>{n} Datei kopieren</numerusform>
            <numerusform>{n} Dateien kopieren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <location filename="../../curator/gui/messages.py"/>
        <source>Contact sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>a page for the browser (HTML)</source>
        <translation>eine Seite für den Browser (HTML)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>pages of paper (PDF)</source>
        <translation>Seiten aus Papier (PDF)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>File names below the pictures</source>
        <translation>Dateinamen unter den Bildern</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>Folder of the sheet</source>
        <translation>Ordner des Bogens</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>Contact Sheet for a Client</source>
        <translation>Kontaktbogen für Kunden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>A contact sheet to send</source>
        <translation>Ein Kontaktbogen zum Verschicken</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>Pictures only: nothing on it tells the model, the prompt, or where a file lies.</source>
        <translation>Nur Bilder: Nichts darauf verrät das Modell, den Prompt oder wo eine Datei liegt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>Make Sheet</source>
        <translation>Bogen machen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>No variant is like that.</source>
        <translation>Keine Variante ist so.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>The file {file} is replaced.</source>
        <translation>Die Datei {file} wird ersetzt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_sheet.py"/>
        <source>{n} pictures.</source>
        <extracomment>For one: {n} picture.</extracomment>
        <translation>
            <numerusform>{n} Bild.</numerusform>
            <numerusform>{n} Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <location filename="../../curator/gui/key_presets.py"/>
        <source>Lightroom</source>
        <translation>Lightroom</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Bridge, darktable, Geeqie</source>
        <translation>Bridge, darktable, Geeqie</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>digiKam</source>
        <translation>digiKam</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Capture One, and every other app</source>
        <translation>Capture One und alle anderen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>in copies: every app reads them</source>
        <translation>in Kopien: Jedes Programm liest sie</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>in sidecars beside the originals: Adobe's apps ignore them</source>
        <translation>in Begleitdateien neben den Originalen: Adobes Programme beachten sie nicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Write Ratings for Other Apps</source>
        <translation>Bewertungen für andere Programme schreiben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Tell other apps what was decided</source>
        <translation>Anderen Programmen sagen, was entschieden wurde</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Originals are never written. What others wrote stays; what need not change is not written again. A picture with a Content Credential gets a sidecar, so that the credential holds.</source>
        <translation>Originale werden nie beschrieben. Was andere schrieben, bleibt; was sich nicht ändern muss, wird nicht neu geschrieben. Ein Bild mit Content Credential bekommt eine Begleitdatei, damit der Nachweis gültig bleibt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Write Files</source>
        <translation>Dateien schreiben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>{n} sidecars.</source>
        <extracomment>For one: {n} sidecar.</extracomment>
        <translation>
            <numerusform>{n} Begleitdatei.</numerusform>
            <numerusform>{n} Begleitdateien.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>This app reads none beside a PNG or JPEG: choose copies for it.</source>
        <translation>Dieses Programm liest neben PNG und JPEG keine: Kopien wählen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>is there</source>
        <translation>ist da</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>a sidecar beside it</source>
        <translation>eine Begleitdatei daneben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Nothing is decided there yet.</source>
        <translation>Dort ist noch nichts entschieden.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>{n} pictures, {size}.</source>
        <extracomment>For one: {n} picture, {size}.</extracomment>
        <translation>
            <numerusform>{n} Bild, {size}.</numerusform>
            <numerusform>{n} Bilder, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/hand_over_xmp.py"/>
        <source>Write {n} Files</source>
        <extracomment>For one: Write {n} File</extracomment>
        <translation>
            <numerusform>{n} Datei schreiben</numerusform>
            <numerusform>{n} Dateien schreiben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/image_canvas.py"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/imports.py"/>
        <source>{n} variants added</source>
        <extracomment>For one: {n} variant added</extracomment>
        <translation>
            <numerusform>{n} Variante hinzugefügt</numerusform>
            <numerusform>{n} Varianten hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/imports.py"/>
        <source>{known} known already</source>
        <translation>{known} schon bekannt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/imports.py"/>
        <source>{missing} missing</source>
        <translation>{missing} fehlen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/imports.py"/>
        <source>{n} variants measured.</source>
        <extracomment>For one: {n} variant measured.</extracomment>
        <translation>
            <numerusform>{n} Variante gemessen.</numerusform>
            <numerusform>{n} Varianten gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/imports.py"/>
        <source>The run ended early; what it has done stays.</source>
        <translation>Der Lauf endete vorzeitig; was getan wurde, bleibt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/imports.py"/>
        <source>Cancelled. What was done until then is kept.</source>
        <translation>Abgebrochen. Was bis dahin getan wurde, bleibt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/info_panel.py"/>
        <location filename="../../curator/gui/insights_table_card.py"/>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/info_panel.py"/>
        <source>Copies everything in this panel as text.</source>
        <translation>Kopiert alles in diesem Feld als Text.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/info_panel.py"/>
        <source>Raw Data…</source>
        <translation>Rohdaten…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/info_panel.py"/>
        <source>Shows the texts in the file, word for word.</source>
        <translation>Zeigt die Texte in der Datei, Wort für Wort.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/info_panel.py"/>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_card.py"/>
        <source>Save Picture…</source>
        <translation>Bild sichern…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_card.py"/>
        <source>Writes this plot as PNG or SVG.</source>
        <translation>Schreibt diese Grafik als PNG oder SVG.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_card.py"/>
        <source>Save picture: {plot}</source>
        <translation>Bild sichern: {plot}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_card.py"/>
        <source>Arrow keys or the mouse read a mark, Enter or a click opens it.</source>
        <translation>Pfeiltasten oder Maus lesen eine Marke, Enter oder ein Klick öffnet sie.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_card.py"/>
        <source>{path} could not be written.</source>
        <translation>{path} ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_card.py"/>
        <source>Choose a folder that you may write to.</source>
        <translation>Einen beschreibbaren Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_defects.py"/>
        <source>Images that carry it</source>
        <translation>Bilder, die ihn tragen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_defects.py"/>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_defects.py"/>
        <source>Share of all that was named, summed up (right)</source>
        <translation>Anteil an allem Genannten, aufsummiert (rechts)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_defects.py"/>
        <source>{part} of {whole} reviewed images</source>
        <translation>{part} von {whole} geprüften Bildern</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_defects.py"/>
        <source>with the more frequent ones {share}</source>
        <translation>mit den häufigeren {share}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_defects.py"/>
        <source>Nobody has named a defect here.</source>
        <translation>Hier hat noch niemand einen Fehler genannt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_defects.py"/>
        <source>“{defect}” is on {part} of {whole} reviewed images.</source>
        <translation>„{defect}“ ist auf {part} von {whole} geprüften Bildern.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_defects.py"/>
        <source>{model}: “{defect}” is on {part} of {whole} reviewed images.</source>
        <translation>{model}: „{defect}“ ist auf {part} von {whole} geprüften Bildern.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>texture</source>
        <translation>Textur</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Without a campaign</source>
        <translation>Ohne Kampagne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Median of ten</source>
        <translation>Median aus zehn</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>as far as the references among themselves</source>
        <translation>so weit wie die Referenzen untereinander</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Visual drift: {campaign}</source>
        <translation>Visuelle Drift: {campaign}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Distance from the references (spreads)</source>
        <translation>Abstand von den Referenzen (Streubreiten)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Parts of the drift: {campaign}</source>
        <translation>Teile der Drift: {campaign}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Median of ten (spreads)</source>
        <translation>Median von zehn (Streuungen)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>A spread is how much the references differ among themselves; each dot is the median of ten accepted images.</source>
        <translation>Eine Streuung ist, wie sehr sich die Referenzen untereinander unterscheiden; jeder Punkt ist der Median von zehn angenommenen Bildern.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Accepted images, in the order of acceptance</source>
        <translation>Angenommene Bilder, in der Reihenfolge der Annahme</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Images {first} to {last}: {part} {value}</source>
        <translation>Bilder {first} bis {last}: {part} {value}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Image {place}, {model}, {day}: distance {distance} ({parts}){words}</source>
        <translation>Bild {place}, {model}, {day}: Abstand {distance} ({parts}){words}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>nothing is accepted yet.</source>
        <translation>noch ist nichts angenommen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>the first ten accepted images lie {first} from the references, the latest ten {last}.</source>
        <translation>die ersten zehn angenommenen Bilder liegen {first} von den Referenzen entfernt, die letzten zehn {last}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>{n} images are accepted; the tenth beside the first needs ten.</source>
        <extracomment>For one: {n} image is accepted; the tenth beside the first needs ten.</extracomment>
        <translation>
            <numerusform>{n} Bild ist angenommen; das zehnte neben dem ersten braucht zehn.</numerusform>
            <numerusform>{n} Bilder sind angenommen; das zehnte neben dem ersten braucht zehn.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>the first ten accepted images lie {first} from the references.</source>
        <translation>die ersten zehn angenommenen Bilder liegen {first} von den Referenzen entfernt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>Against {n} references; distances are medians of ten, in spreads of the references.</source>
        <extracomment>For one: Against {n} reference; distances are medians of ten, in spreads of the references.</extracomment>
        <translation>
            <numerusform>Gegen {n} Referenz; Abstände sind Mediane von zehn, in Streuungen der Referenzen.</numerusform>
            <numerusform>Gegen {n} Referenzen; Abstände sind Mediane von zehn, in Streuungen der Referenzen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>It shows where to look, and judges nothing.</source>
        <translation>Es zeigt, wo hinzusehen ist, und urteilt über nichts.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>The tenth lies as far as the first ({parts}).</source>
        <translation>Das zehnte liegt so weit entfernt wie das erste ({parts}).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>The tenth lies {amount} farther than the first ({parts}).</source>
        <translation>Das zehnte liegt {amount} weiter entfernt als das erste ({parts}).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>The tenth lies {amount} nearer than the first ({parts}).</source>
        <translation>Das zehnte liegt {amount} näher als das erste ({parts}).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>two times ten accepted images are needed to see what moves.</source>
        <translation>zweimal zehn angenommene Bilder sind nötig, um zu sehen, was sich bewegt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift.py"/>
        <source>{part} has moved most, from {first} to {last} spreads.</source>
        <translation>am meisten bewegt hat sich: {part}, von {first} auf {last} Streuungen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift_tab.py"/>
        <source>nothing of these models is accepted</source>
        <translation>nichts von diesen Modellen ist angenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift_tab.py"/>
        <source>No campaign has references. Select {n} or more pictures in the library and press R: accepted images are then compared with them.</source>
        <translation>Keine Kampagne hat Referenzen. In der Bibliothek {n} oder mehr Bilder auswählen und R drücken: Angenommene werden dann mit ihnen verglichen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift_tab.py"/>
        <source>Without a drift</source>
        <translation>Ohne Drift</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift_tab.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift_tab.py"/>
        <source>Tenth</source>
        <translation>Zehntes</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift_tab.py"/>
        <source>Latest</source>
        <translation>Letztes</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_drift_tab.py"/>
        <source>A reference</source>
        <translation>Eine Referenz</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Generation</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Prompting</source>
        <translation>Prompten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Cost per accepted image</source>
        <translation>Kosten je angenommenes Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Cost per accepted image ({currency})</source>
        <translation>Kosten je angenommenes Bild ({currency})</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Cost per accepted image (currency not stated)</source>
        <translation>Kosten je angenommenem Bild (Währung nicht angegeben)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{amount} an accepted image</source>
        <translation>{amount} je angenommenes Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{amount} a usable image</source>
        <translation>{amount} je brauchbarem Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>none accepted</source>
        <translation>keines angenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>not all known</source>
        <translation>nicht alles bekannt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{n} images accepted</source>
        <extracomment>For one: {n} image accepted</extracomment>
        <translation>
            <numerusform>{n} Bild angenommen</numerusform>
            <numerusform>{n} Bilder angenommen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>too few to say</source>
        <translation>zu wenige für eine Aussage</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>missing: {list}</source>
        <translation>fehlt: {list}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>assumed: {list}</source>
        <translation>angenommen: {list}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Not in the cost, for nobody stated it: {list}.</source>
        <translation>Nicht in den Kosten, weil niemand es angab: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>What an accepted image costs is not known yet.</source>
        <translation>Was ein angenommenes Bild kostet, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>What is known of the cost of an accepted image: {list}</source>
        <translation>Was über die Kosten eines angenommenen Bildes bekannt ist: {list}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>An accepted image costs {list}</source>
        <translation>Ein angenommenes Bild kostet {list}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{n} further models below.</source>
        <extracomment>For one: {n} further model below.</extracomment>
        <translation>
            <numerusform>{n} weiteres Modell unten.</numerusform>
            <numerusform>{n} weitere Modelle unten.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>No brief is finished yet, so takes until an accepted image are not known.</source>
        <translation>Noch ist kein Briefing fertig, die Takes bis zum angenommenen Bild sind also nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Too few briefs are finished to say after how many takes one has its image.</source>
        <translation>Zu wenige Briefings sind fertig, um zu sagen, nach wie vielen Takes eines sein Bild hat.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Takes until a brief has an accepted image: {list}.</source>
        <translation>Takes, bis ein Briefing ein angenommenes Bild hat: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Takes until an accepted image</source>
        <translation>Takes bis zum angenommenen Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Takes until a brief has an accepted image</source>
        <translation>Takes, bis ein Briefing ein angenommenes Bild hat</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>one take</source>
        <translation>ein Take</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>All takes of finished briefs, those given up too, divided by the briefs that have an accepted image, whichever image of a take it is. The takes in the sentence on top are another number: 1 ÷ first-take rate, as if each take gave one image.</source>
        <translation>Alle Takes fertiger Briefings, auch der aufgegebenen, geteilt durch die Briefings mit einem angenommenen Bild, gleich welches Bild eines Takes es ist. Die Takes im Satz ganz oben sind eine andere Zahl: 1 ÷ First-Take-Rate, als gäbe jeder Take ein Bild.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{n} takes</source>
        <extracomment>For one: {n} take</extracomment>
        <translation>
            <numerusform>{n} Take</numerusform>
            <numerusform>{n} Takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{n} briefs with an accepted image in {takes}</source>
        <extracomment>For one: {n} brief with an accepted image in {takes}</extracomment>
        <translation>
            <numerusform>{n} Briefing mit angenommenem Bild in {takes}</numerusform>
            <numerusform>{n} Briefings mit angenommenem Bild in {takes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{n} briefs given up</source>
        <extracomment>For one: {n} brief given up</extracomment>
        <translation>
            <numerusform>{n} Briefing aufgegeben</numerusform>
            <numerusform>{n} Briefings aufgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{n} briefs finished</source>
        <extracomment>For one: {n} brief finished</extracomment>
        <translation>
            <numerusform>{n} Briefing fertig</numerusform>
            <numerusform>{n} Briefings fertig</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{share} given up</source>
        <translation>{share} aufgegeben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>You are here: its takes last {slower} times as long, images come {speedup} times as fast</source>
        <translation>Die Lage hier: Takes dauern {slower}-mal so lang, Bilder kommen {speedup}-mal so schnell</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>you</source>
        <translation>hier</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{better} succeeded more often so far, and images come about as fast with {other}, at your own times.</source>
        <translation>{better} hatte bisher öfter Erfolg, und mit {other} kommen Bilder etwa gleich schnell, bei Ihren eigenen Zeiten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{better} succeeded more often so far, and with it images come {speedup} times as fast as with {other}, at your own times.</source>
        <translation>{better} hatte bisher öfter Erfolg, und damit kommen Bilder {speedup}-mal so schnell wie mit {other}, bei Ihren eigenen Zeiten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{better} succeeded more often so far, but its takes last so long that {other} is faster here.</source>
        <translation>{better} hatte bisher öfter Erfolg, aber seine Takes dauern so lange, dass {other} hier schneller ist.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Not known, and left out: {list}.</source>
        <translation>Nicht bekannt und weggelassen: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>break-even: neither is faster</source>
        <translation>Gleichstand: keines ist schneller</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>without fixed work</source>
        <translation>ohne feste Arbeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>Efficiency gap</source>
        <translation>Abstand in der Ausbeute</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>How many times as long a take of {model} lasts</source>
        <translation>Wievielmal so lang ein Take von {model} dauert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>How many times as fast images come</source>
        <translation>Wievielmal so schnell Bilder kommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>This rests on first-take rates of {rate} and {other}, by the definition on top.</source>
        <translation>Das beruht auf First-Take-Raten von {rate} und {other}, nach der Definition oben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_economy.py"/>
        <source>{better} would be as fast as {other} if writing its prompts took {minutes} min more an image.</source>
        <translation>{better} wäre so schnell wie {other}, wenn das Schreiben seiner Prompts je Bild {minutes} min länger dauerte.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Strict @1</source>
        <translation>Streng @1</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Lenient @1</source>
        <translation>Nachsichtig @1</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Any image @any</source>
        <translation>Irgendein Bild @any</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>What counts as a success</source>
        <translation>Was als Erfolg zählt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>The definition that every rate on this page follows.</source>
        <translation>Die Festlegung, der jede Rate auf dieser Seite folgt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>By when a brief was first asked of a model.</source>
        <translation>Danach, wann ein Briefing zuerst an ein Modell ging.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>First asked for from this day on</source>
        <translation>Zuerst angefragt von diesem Tag an</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>The first day, in UTC, as 2026-05-20; Enter takes it.</source>
        <translation>Der erste Tag, in UTC, wie 2026-05-20; Enter übernimmt ihn.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Blind only</source>
        <translation>Nur blind</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Verdicts given with the model known count as not given; imported ones, which do not say, count.</source>
        <translation>Urteile, bei denen das Modell bekannt war, gelten als nicht gegeben; importierte, die es nicht angeben, zählen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Without suspect</source>
        <translation>Ohne verdächtige</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>As if nothing had been decided while a reviewer's pace was changing.</source>
        <translation>Als wäre nichts entschieden worden, während sich ein Tempo änderte.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>From…</source>
        <translation>Ab …</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Campaign: {name}</source>
        <translation>Kampagne: {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Tier: {name}</source>
        <translation>Stufe: {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>From {day}</source>
        <translation>Ab {day}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>{n} models</source>
        <extracomment>For one: {n} model</extracomment>
        <translation>
            <numerusform>{n} Modell</numerusform>
            <numerusform>{n} Modelle</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Models: {name}</source>
        <translation>Modelle: {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Show everything (Esc)</source>
        <translation>Alles zeigen (Esc)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>{filter}: take it away</source>
        <translation>{filter}: wegnehmen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Models that are shown</source>
        <translation>Gezeigte Modelle</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_filters.py"/>
        <source>Models: {n}</source>
        <translation>Modelle: {n}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>In {tier}: {said}</source>
        <translation>In {tier}: {said}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>No first take is decided yet.</source>
        <translation>Noch ist kein erster Take entschieden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>No practical difference between {a} and {b}.</source>
        <translation>Kein praktischer Unterschied zwischen {a} und {b}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{a} needs {takes} takes per usable image.</source>
        <translation>{a} braucht {takes} Takes je brauchbares Bild.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{a} has no usable first take among {n}</source>
        <translation>{a} hat keinen brauchbaren ersten Take unter {n}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{a} needs {takes} takes per usable image</source>
        <translation>{a} braucht {takes} Takes je brauchbares Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>On the {n} briefs that both were tried on {said}</source>
        <translation>Auf den {n} Briefings, die beide hatten: {said}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>Over all their briefs, which are not the same, {a} needs {takes}, {b} {others}.</source>
        <translation>Auf allen ihren Briefings, die nicht dieselben sind: {a} {takes}, {b} {others}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>no practical difference between them</source>
        <translation>kein praktischer Unterschied zwischen ihnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>not yet known which is better</source>
        <translation>noch nicht bekannt, welches besser ist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{a} is ahead of {list}</source>
        <translation>{a} liegt vor {list}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>both are ahead of {list}</source>
        <translation>beide liegen vor {list}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>no practical difference from {a}: {list}</source>
        <translation>kein praktischer Unterschied zu {a}: {list}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>not yet known whether {a} is better than {list}</source>
        <translation>noch nicht bekannt, ob {a} besser ist als {list}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{a} is behind {list}</source>
        <translation>{a} liegt hinter {list}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>not yet comparable with {a}: {list}</source>
        <translation>noch nicht vergleichbar mit {a}: {list}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>all {n} others</source>
        <translation>allen {n} anderen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>on common briefs</source>
        <translation>auf gemeinsamen Briefings</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>{n} others</source>
        <translation>{n} andere</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{a} or {b}</source>
        <translation>{a} oder {b}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{a} and {b}</source>
        <translation>{a} und {b}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>{a} is ahead</source>
        <translation>{a} liegt vorn</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it is not yet known which is better</source>
        <translation>noch ist nicht bekannt, welches besser ist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it is open which is better</source>
        <translation>es ist offen, welches besser ist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{sure} that {a} is better</source>
        <translation>{sure}, dass {a} besser ist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{share} sure</source>
        <translation>zu {share} sicher</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>over 99 %</source>
        <translation>über 99 %</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a few more briefs would settle it</source>
        <translation>wenige weitere Briefings würden es klären</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it would take more than 1000 briefs, or there is no real difference</source>
        <translation>es bräuchte mehr als 1000 Briefings, oder es gibt keinen echten Unterschied</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>about {n} more briefs would settle it</source>
        <extracomment>For one: about {n} more brief would settle it</extracomment>
        <translation>
            <numerusform>etwa {n} weiteres Briefing würde es klären</numerusform>
            <numerusform>etwa {n} weitere Briefings würden es klären</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>Takes are 1 ÷ the rate on the common briefs: {list}.</source>
        <translation>Takes sind 1 ÷ Rate auf den gemeinsamen Briefings: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>Takes are 1 ÷ that rate in {tier}: {list}.</source>
        <translation>Takes sind 1 ÷ diese Rate in {tier}: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>Takes are 1 ÷ that rate: {list}.</source>
        <translation>Takes sind 1 ÷ diese Rate: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{low} or more takes</source>
        <translation>{low} oder mehr Takes</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{low} to {high} takes</source>
        <translation>{low} bis {high} Takes</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{share} of all first takes are decided.</source>
        <translation>{share} aller ersten Takes sind entschieden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{decided} of {eligible} first takes are decided ({share}).</source>
        <translation>{decided} von {eligible} ersten Takes sind entschieden ({share}).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{n} by {source}</source>
        <translation>{n} nach {source}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>request time</source>
        <translation>Anfragezeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>Order of takes: {list}.</source>
        <translation>Reihenfolge der Takes: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{share} of decisions were blind.</source>
        <translation>{share} der Entscheidungen waren blind.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>Of {n} imported decisions it is not stated whether they were blind.</source>
        <extracomment>For one: Of {n} imported decision it is not stated whether it was blind.</extracomment>
        <translation>
            <numerusform>Von {n} importierten Entscheidung ist nicht angegeben, ob sie blind war.</numerusform>
            <numerusform>Von {n} importierten Entscheidungen ist nicht angegeben, ob sie blind waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>{n} verdicts were given while a pace was changing.</source>
        <extracomment>For one: {n} verdict was given while a pace was changing.</extracomment>
        <translation>
            <numerusform>{n} Urteil fiel, während sich ein Tempo änderte.</numerusform>
            <numerusform>{n} Urteile fielen, während sich ein Tempo änderte.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>First take: the first request for a brief to a model; re-rolls never count.</source>
        <translation>Erster Take: die erste Anfrage für ein Briefing an ein Modell; Wiederholungen zählen nie.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>Order of takes: where nobody stated when a take was asked for, it is inferred.</source>
        <translation>Reihenfolge der Takes: Wo niemand gesagt hat, wann ein Take verlangt wurde, ist sie erschlossen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>Blind: the model was not seen while judging; “Blind only” leaves out verdicts of which it is known that it was. Imported decisions do not say, and count.</source>
        <translation>Blind: das Modell war beim Urteilen nicht zu sehen; „Nur blind“ lässt Urteile weg, von denen bekannt ist, dass es zu sehen war. Importierte Entscheidungen geben es nicht an und zählen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_headline.py"/>
        <source>Pace: looks became shorter or less even than usual; “Without suspect” shows the rates as if those verdicts had not been given.</source>
        <translation>Tempo: Blicke wurden kürzer oder ungleichmäßiger als üblich; „Ohne verdächtige“ zeigt die Raten, als wären diese Urteile nicht gefallen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <location filename="../../curator/gui/insights_tabs.py"/>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Spent so far</source>
        <translation>Bisher ausgegeben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Two models to set against each other</source>
        <translation>Zwei Modelle, die einander gegenübergestellt werden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>What the higher rate so far is worth</source>
        <translation>Was die bisher höhere Rate wert ist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Accepted images an hour</source>
        <translation>Angenommene Bilder je Stunde</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>It depends on briefs and models, and describes no person.</source>
        <translation>Es hängt von Briefings und Modellen ab und beschreibt keine Person.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Still to be done</source>
        <translation>Noch zu tun</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>{a} against {b}</source>
        <translation>{a} gegen {b}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_money.py"/>
        <source>{n} images were accepted: too few to speak of an hour.</source>
        <extracomment>For one: {n} image was accepted: too few to speak of an hour.</extracomment>
        <translation>
            <numerusform>{n} Bild wurde angenommen: zu wenig, um von einer Stunde zu sprechen.</numerusform>
            <numerusform>{n} Bilder wurden angenommen: zu wenige, um von einer Stunde zu sprechen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Of looking alone (active): {rate}.</source>
        <translation>Je Stunde reinen Sehens (aktiv): {rate}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Of sittings with their pauses and rests (attended): {rate}.</source>
        <translation>Je Stunde der Sitzungen mit ihren Pausen (anwesend): {rate}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>With the generation and the finished retouch of what was judged there (total): {rate}.</source>
        <translation>Mit Erzeugung und fertiger Retusche dessen, was dort beurteilt wurde (gesamt): {rate}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>{rate} ({low} to {high})</source>
        <translation>{rate} ({low} bis {high})</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Nothing waits for review or retouch.</source>
        <translation>Nichts wartet auf Prüfung oder Retusche.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_money.py"/>
        <source>{n} images to look at</source>
        <extracomment>For one: {n} image to look at</extracomment>
        <translation>
            <numerusform>{n} Bild anzusehen</numerusform>
            <numerusform>{n} Bilder anzusehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_money.py"/>
        <source>{n} images to retouch</source>
        <extracomment>For one: {n} image to retouch</extracomment>
        <translation>
            <numerusform>{n} Bild zu retuschieren</numerusform>
            <numerusform>{n} Bilder zu retuschieren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>More comes in than can be looked at: it grows without end.</source>
        <translation>Es kommt mehr herein, als angesehen werden kann: Es wächst ohne Ende.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Retouch minutes are assumed, for no retouch is finished yet.</source>
        <translation>Die Minuten der Retusche sind angenommen, denn noch keine ist fertig.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>{images}: no look is timed yet, so the time is not known.</source>
        <translation>{images}: Noch ist kein Blick gemessen, die Zeit ist also nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>{images}: at this pace {time}.</source>
        <translation>{images}: bei diesem Tempo {time}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_money.py"/>
        <source>{n} picks are wanted in all.</source>
        <extracomment>For one: {n} pick is wanted in all.</extracomment>
        <translation>
            <numerusform>{n} Bild ist insgesamt gewünscht.</numerusform>
            <numerusform>{n} Bilder sind insgesamt gewünscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_money.py"/>
        <source>A pick is an accepted image, one a brief: of {all} briefs {n} have none yet. The forecast holds if the images are of those briefs.</source>
        <extracomment>For one: A pick is an accepted image, one a brief: of {all} briefs {n} has none yet. The forecast holds if the images are of that brief.</extracomment>
        <translation>
            <numerusform>Gewünscht ist ein angenommenes Bild je Briefing: Von {all} Briefings hat {n} noch keines. Die Vorhersage gilt, wenn die Bilder zu diesem Briefing gehören.</numerusform>
            <numerusform>Gewünscht ist ein angenommenes Bild je Briefing: Von {all} Briefings haben {n} noch keines. Die Vorhersage gilt, wenn die Bilder zu diesen Briefings gehören.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Every pick that is wanted is there.</source>
        <translation>Alle gewünschten Bilder sind da.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Nothing was accepted yet, so no number of images can be promised.</source>
        <translation>Noch wurde nichts angenommen; wie viele Bilder nötig sind, lässt sich nicht sagen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_money.py"/>
        <source>The first {images} of those waiting should hold the {n} picks that are wanted.</source>
        <extracomment>For one: The first {images} of those waiting should hold the {n} pick that is wanted.</extracomment>
        <translation>
            <numerusform>Die ersten {images} der wartenden sollten das {n} gewünschte Bild enthalten.</numerusform>
            <numerusform>Die ersten {images} der wartenden sollten die {n} gewünschten Bilder enthalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_money.py"/>
        <source>Stop generating after {images} more images for the {n} picks that are wanted.</source>
        <extracomment>For one: Stop generating after {images} more images for the {n} pick that is wanted.</extracomment>
        <translation>
            <numerusform>Nach {images} weiteren Bildern für das {n} gewünschte aufhören zu erzeugen.</numerusform>
            <numerusform>Nach {images} weiteren Bildern für die {n} gewünschten aufhören zu erzeugen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>Money and time</source>
        <translation>Geld und Zeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>An hour of a person</source>
        <translation>Eine Arbeitsstunde</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>Prompting a take (min)</source>
        <translation>Einen Take prompten (min)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>Retouch, while none is finished (min)</source>
        <translation>Retusche, solange keine fertig ist (min)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>Picks wanted</source>
        <translation>Gewünschte Bilder</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>one a brief</source>
        <translation>eines je Briefing</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>Model whose price is shown</source>
        <translation>Modell, dessen Preis gezeigt wird</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>Price of an image of this model</source>
        <translation>Preis eines Bildes von diesem Modell</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>per image</source>
        <translation>je Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>What is wrong with the figure</source>
        <translation>Was an der Zahl nicht stimmt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>They hold for everybody who uses this library; what is empty is in no cost. A price counts where no file states one.</source>
        <translation>Sie gelten für alle, die diese Bibliothek benutzen; was leer ist, steckt in keinen Kosten. Ein Preis gilt, wo keine Datei einen angibt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_money_panel.py"/>
        <source>“{text}” is no number for “{field}”.</source>
        <translation>„{text}“ ist keine Zahl für „{field}“.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_overview.py"/>
        <location filename="../../curator/gui/insights_tabs.py"/>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_overview.py"/>
        <source>Rates by model</source>
        <translation>Raten nach Modell</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_overview.py"/>
        <source>Comparisons on the same briefs</source>
        <translation>Vergleiche auf denselben Briefings</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_overview.py"/>
        <source>Shows them in the plot and in the table, or leaves them out again.</source>
        <translation>Zeigt sie in Grafik und Tabelle oder lässt sie wieder weg.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_overview.py"/>
        <source>What a sceptic asks</source>
        <translation>Was Zweifler fragen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_overview.py"/>
        <source>{n} further comparisons: choose models above.</source>
        <extracomment>For one: {n} further comparison: choose models above.</extracomment>
        <translation>
            <numerusform>{n} weiterer Vergleich: oben Modelle wählen.</numerusform>
            <numerusform>{n} weitere Vergleiche: oben Modelle wählen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_overview.py"/>
        <source>unpaired: no brief is decided for both; one may have had the harder ones.</source>
        <translation>ungepaart: Kein Briefing ist für beide entschieden; eines hatte vielleicht die schwereren.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_overview.py"/>
        <source>{n} further pairs have no decided brief in common.</source>
        <extracomment>For one: {n} further pair has no decided brief in common.</extracomment>
        <translation>
            <numerusform>{n} weiteres Paar hat kein entschiedenes Briefing gemeinsam.</numerusform>
            <numerusform>{n} weitere Paare haben kein entschiedenes Briefing gemeinsam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_overview.py"/>
        <source>{n} models without a decided first take</source>
        <extracomment>For one: {n} model without a decided first take</extracomment>
        <translation>
            <numerusform>{n} Modell ohne entschiedenen ersten Take</numerusform>
            <numerusform>{n} Modelle ohne entschiedenen ersten Take</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_overview.py"/>
        <location filename="../../curator/gui/insights_tab.py"/>
        <source>{line}, shown</source>
        <translation>{line}, gezeigt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_overview.py"/>
        <location filename="../../curator/gui/insights_tab.py"/>
        <source>{line}, folded away</source>
        <translation>{line}, eingeklappt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_overview.py"/>
        <source>What stands behind the rates</source>
        <translation>Was hinter den Raten steht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Nothing is decided yet</source>
        <translation>Noch ist nichts entschieden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Nothing is imported yet</source>
        <translation>Noch ist nichts importiert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Count Again</source>
        <translation>Noch einmal zählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Parts of the insights</source>
        <translation>Teile der Auswertung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>Counting…</source>
        <translation>Es wird gezählt…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>All Time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Show Everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>First-take success</source>
        <translation>Erfolg beim ersten Take</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>In one sentence</source>
        <translation>In einem Satz</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Nothing was asked for in this period</source>
        <translation>In diesem Zeitraum wurde nichts angefragt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>A brief counts from when it was first asked of a model.</source>
        <translation>Ein Briefing zählt ab seiner ersten Anfrage an ein Modell.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Nothing is left by these filters</source>
        <translation>Diese Filter lassen nichts übrig</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>No image in the library fits all of them.</source>
        <translation>Kein Bild der Bibliothek entspricht ihnen allen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Review a batch; the rates of each model then appear here.</source>
        <translation>Einen Stapel prüfen; dann erscheinen hier die Raten jedes Modells.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Drop a folder of images on the window, then review a batch.</source>
        <translation>Einen Ordner mit Bildern auf das Fenster ziehen, dann einen Stapel prüfen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_page.py"/>
        <source>Written to {path}.</source>
        <translation>Geschrieben nach {path}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <location filename="../../curator/gui/insights_tabs.py"/>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>By week</source>
        <translation>Nach Woche</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>{n} decided images are in no week: their decisions have no time.</source>
        <extracomment>For one: {n} decided image is in no week: its decision has no time.</extracomment>
        <translation>
            <numerusform>{n} entschiedenes Bild steht in keiner Woche: Seine Entscheidung hat keine Zeit.</numerusform>
            <numerusform>{n} entschiedene Bilder stehen in keiner Woche: Ihre Entscheidungen haben keine Zeit.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>First takes</source>
        <translation>Erste Takes</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>First-take rate</source>
        <translation>Rate erster Takes</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>With its 95 % interval (Wilson).</source>
        <translation>Mit seinem 95-%-Intervall (Wilson).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Images accepted</source>
        <translation>Bilder angenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Share accepted</source>
        <translation>Anteil angenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>With its 95 % interval.</source>
        <translation>Mit seinem 95-%-Intervall.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>The same in figures</source>
        <translation>Dasselbe in Zahlen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Defects by model</source>
        <translation>Fehler nach Modell</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Defects by words of the prompt</source>
        <translation>Fehler nach Wörtern des Prompts</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Defects of this model</source>
        <translation>Fehler dieses Modells</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Defects of</source>
        <translation>Fehler von</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Share of reviewed images that carry a defect, and how many do; the stronger the ground, the more. Under five reviewed images there are counts alone.</source>
        <translation>Anteil der geprüften Bilder, die einen Fehler tragen, und wie viele es sind; je kräftiger der Grund, desto mehr. Unter fünf geprüften Bildern stehen nur Anzahlen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>No word of a prompt goes along with a defect more than chance would have it.</source>
        <translation>Kein Wort eines Prompts geht häufiger mit einem Fehler einher, als der Zufall es wollte.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Which words of prompts go along with defects.</source>
        <translation>Welche Wörter in Prompts mit Fehlern einhergehen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>What goes along with a defect need not cause it. Chosen are the largest differences of {n} pairs, those whose interval lies above the rest; some get there by chance.</source>
        <translation>Was mit einem Fehler einhergeht, muss ihn nicht verursachen. Gewählt sind die größten Unterschiede von {n} Paaren, deren Intervall über dem Rest liegt; manche kommen durch Zufall dorthin.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Word of the prompt</source>
        <translation>Wort des Prompts</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>With the word</source>
        <translation>Mit dem Wort</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>Without it</source>
        <translation>Ohne es</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>No defect is on five images of one model yet.</source>
        <translation>Noch ist kein Fehler auf fünf Bildern eines Modells.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_panels.py"/>
        <source>“{defect}” stands out in {model}: on {counts} reviewed images, {share}.</source>
        <translation>„{defect}“ fällt bei {model} auf: auf {counts} geprüften Bildern, {share}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_pictures.py"/>
        <source>{picture}: show it</source>
        <translation>{picture}: zeigen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_rates.py"/>
        <source>{n} briefs decided</source>
        <extracomment>For one: {n} brief decided</extracomment>
        <translation>
            <numerusform>{n} Briefing entschieden</numerusform>
            <numerusform>{n} Briefings entschieden</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_rates.py"/>
        <source>{share} of its first takes are decided, pending ones could make it {bounds}</source>
        <translation>{share} der ersten Takes sind entschieden, ausstehende könnten {bounds} daraus machen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_rates.py"/>
        <source>First-take rates</source>
        <translation>Raten der ersten Takes</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_rates.py"/>
        <source>First takes that succeeded, of those decided (%)</source>
        <translation>Erfolgreiche erste Takes, von den entschiedenen (%)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_rates.py"/>
        <source>Lines are 95 % intervals (Wilson); pale bands are what pending verdicts could still make of a rate. Models stand by name, never by rate.</source>
        <translation>Linien sind 95-%-Intervalle (Wilson); helle Bänder sind, was ausstehende Urteile aus einer Rate noch machen könnten. Modelle stehen nach Namen, nie nach Rate.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_rates.py"/>
        <source>Too few first takes are decided for a rate; five of a model make one.</source>
        <translation>Zu wenige erste Takes sind für eine Rate entschieden; fünf eines Modells ergeben eine.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_rates.py"/>
        <source>First takes that succeeded: {list}.</source>
        <translation>Erfolgreiche erste Takes: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_rates.py"/>
        <source>First takes that succeeded in {tier}: from {low} to {high} over {n} models.</source>
        <translation>Erfolgreiche erste Takes in {tier}: von {low} bis {high} über {n} Modelle.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_rates.py"/>
        <source>First takes that succeeded: from {low} to {high} over {n} models.</source>
        <translation>Erfolgreiche erste Takes: von {low} bis {high} über {n} Modelle.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <location filename="../../curator/gui/insights_tabs.py"/>
        <source>Reviewing</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>How often flags were right</source>
        <translation>Wie oft Hinweise richtig waren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Rates by group of reviewers</source>
        <translation>Raten nach Gruppen von Prüfenden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Show Where Two Differ</source>
        <translation>Zeigen, wo zwei sich unterscheiden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Images on which two reviewers said otherwise, in the library.</source>
        <translation>Bilder, zu denen zwei Prüfende Verschiedenes sagten, in der Bibliothek.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Would the verdicts come out the same again?</source>
        <translation>Kämen die Urteile wieder so heraus?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Nobody has said yet whether a flag was right.</source>
        <translation>Noch hat niemand gesagt, ob ein Hinweis richtig war.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Flags were right {counts} times here.</source>
        <translation>Hinweise waren hier {counts} Malen richtig.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>A flag that was right less often than {floor} in its latest {n} answers keeps quiet.</source>
        <translation>Ein Hinweis, der in den letzten {n} Antworten seltener als {floor} richtig war, schweigt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>{n} rows are not shown: they could be traced to a person.</source>
        <extracomment>For one: {n} row is not shown: it could be traced to a person.</extracomment>
        <translation>
            <numerusform>{n} Zeile wird nicht gezeigt: Sie ließe sich auf eine Person zurückführen.</numerusform>
            <numerusform>{n} Zeilen werden nicht gezeigt: Sie ließen sich auf eine Person zurückführen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Rates by group of reviewers, from five reviewers and 200 decisions on.</source>
        <translation>Raten nach Gruppen von Prüfenden, ab fünf Prüfenden und 200 Entscheidungen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>No group can be shown yet: each needs five reviewers and 200 decisions.</source>
        <translation>Noch kann keine Gruppe gezeigt werden: Jede braucht fünf Prüfende und 200 Entscheidungen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Groups of reviewers are shown for the whole library alone.</source>
        <translation>Gruppen von Prüfenden stehen nur für die ganze Bibliothek da.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>First take</source>
        <translation>Erster Take</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <location filename="../../curator/gui/insights_standing.py"/>
        <location filename="../../curator/gui/verdicts.py"/>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>keeps quiet</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>speaks</source>
        <translation>spricht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Second looks drawn by chance</source>
        <translation>Zufällig gezogene zweite Blicke</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>All second looks</source>
        <translation>Alle zweiten Blicke</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Planned second readings</source>
        <translation>Geplante Zweitlesungen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>No image was judged by two reviewers, so their agreement is not known.</source>
        <translation>Kein Bild wurde von zwei Prüfenden beurteilt; ihre Einigkeit ist also nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Wherever two reviewers judged one image, planned or not, they agreed on {counts} pairs of verdicts: too few to say.</source>
        <translation>Wo zwei ein Bild beurteilt haben, geplant oder nicht, waren sie sich bei {counts} Urteilspaaren einig: zu wenige für eine Aussage.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Wherever two reviewers judged one image, planned or not, they agreed on {counts} pairs of verdicts, {share} ({limits}).</source>
        <translation>Wo zwei ein Bild beurteilt haben, geplant oder nicht, waren sie sich bei {counts} Urteilspaaren einig, {share} ({limits}).</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>κ and α are too early to say: {n} images were judged by several reviewers, {least} are needed.</source>
        <extracomment>For one: κ and α are too early to say: {n} image was judged by several reviewers, {least} are needed.</extracomment>
        <translation>
            <numerusform>Für κ und α ist es zu früh: {n} Bild wurde von mehreren beurteilt, {least} sind nötig.</numerusform>
            <numerusform>Für κ und α ist es zu früh: {n} Bilder wurden von mehreren beurteilt, {least} sind nötig.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>κ {kappa}, α {alpha} on {n} images (1 always, 0 as by chance): {reading}.</source>
        <translation>κ {kappa}, α {alpha} auf {n} Bildern (1 immer, 0 wie durch Zufall): {reading}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>none yet.</source>
        <translation>noch keine.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>{counts} came out otherwise: too few to say.</source>
        <translation>{counts} kamen anders heraus: zu wenige für eine Aussage.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>{counts} came out otherwise, {share} ({limits}).</source>
        <translation>{counts} fielen anders aus, {share} ({limits}).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Nothing is decided yet.</source>
        <translation>Noch ist nichts entschieden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Decided while a pace was changing: {counts}.</source>
        <translation>Entschieden, während sich ein Tempo änderte: {counts}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_reviewing.py"/>
        <source>Decided while a pace was changing: {counts}, {share}.</source>
        <translation>Entschieden, während sich ein Tempo änderte: {counts}, {share}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Spent so far, in {currency}.</source>
        <translation>Bisher ausgegeben, in {currency}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Spent so far; the currency is not stated.</source>
        <translation>Bisher ausgegeben; die Währung ist nicht angegeben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Of all images, rejected ones too.</source>
        <translation>Aller Bilder, auch der abgelehnten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Looking, at the hourly rate; a look counts a minute at most.</source>
        <translation>Sehen, zum Stundensatz; ein Blick zählt höchstens eine Minute.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Finished retouch, at the hourly rate.</source>
        <translation>Fertige Retusche, zum Stundensatz.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>The stated minutes of each take, at the hourly rate.</source>
        <translation>Die angegebenen Minuten jedes Takes, zum Stundensatz.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>All of these: what was spent so far.</source>
        <translation>Alles zusammen: was bisher ausgegeben wurde.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>An accepted image</source>
        <translation>Ein angenommenes Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>All that was spent, divided by accepted images.</source>
        <translation>Alles Ausgegebene, geteilt durch die angenommenen Bilder.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>A usable image</source>
        <translation>Ein brauchbares Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>The same, divided by the accepted images and the fixed ones whose retouch is finished.</source>
        <translation>Dasselbe, geteilt durch die angenommenen Bilder und die mit fertiger Retusche.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Still to come</source>
        <translation>Kommt noch</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>What finishing the open fixes is expected to add; it is in no other figure.</source>
        <translation>Was das Fertigstellen der offenen Nacharbeiten voraussichtlich hinzufügt; es steckt in keiner anderen Zahl.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{n} usable images</source>
        <extracomment>For one: {n} usable image</extracomment>
        <translation>
            <numerusform>{n} brauchbares Bild</numerusform>
            <numerusform>{n} brauchbare Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{n} open fixes</source>
        <extracomment>For one: {n} open fix</extracomment>
        <translation>
            <numerusform>{n} offene Nacharbeit</numerusform>
            <numerusform>{n} offene Nacharbeiten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{amount} ({low} or more)</source>
        <translation>{amount} ({low} oder mehr)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{amount} ({low} to {high})</source>
        <translation>{amount} ({low} bis {high})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{n} accepted images</source>
        <extracomment>For one: {n} accepted image</extracomment>
        <translation>
            <numerusform>{n} angenommenes Bild</numerusform>
            <numerusform>{n} angenommene Bilder</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{images}; under 20 briefs there is no range.</source>
        <translation>{images}; unter 20 Briefings gibt es keinen Bereich.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{images}; {low} or more, 95 % over briefs.</source>
        <translation>{images}; {low} oder mehr, 95 % über Briefings.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{images}; {low} to {high}, 95 % over briefs.</source>
        <translation>{images}; {low} bis {high}, 95 % über Briefings.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>An accepted image costs all that was spent so far, on rejected images too, divided by the accepted ones; a usable one the same, divided by the accepted and the fixed ones whose retouch is finished.</source>
        <translation>Ein angenommenes Bild kostet alles bisher Ausgegebene, auch für abgelehnte Bilder, geteilt durch die angenommenen; ein brauchbares dasselbe, geteilt durch die angenommenen und die mit fertiger Retusche.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{n} fixes are open; what they will take is still to come, and in neither.</source>
        <extracomment>For one: {n} fix is open; what it will take is still to come, and in neither.</extracomment>
        <translation>
            <numerusform>{n} Nacharbeit ist offen; was sie noch kostet, kommt noch und steckt in keinem von beiden.</numerusform>
            <numerusform>{n} Nacharbeiten sind offen; was sie noch kosten, kommt noch und steckt in keinem von beiden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Not stated, and in no cost: {list}.</source>
        <translation>Nicht angegeben und in keinen Kosten: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>Taken from the settings: {list}.</source>
        <translation>Aus den Angaben oben übernommen: {list}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_spending.py"/>
        <source>{n} further</source>
        <extracomment>For one: {n} further</extracomment>
        <translation>
            <numerusform>{n} weiteres</numerusform>
            <numerusform>{n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Best</source>
        <translation>Bestes</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Any</source>
        <translation>Eines</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>First takes of which any image was accepted, retouched or not.</source>
        <translation>Erste Takes, von denen irgendein Bild angenommen wurde, retuschiert oder nicht.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Lenient</source>
        <translation>Milde</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>First takes whose first image was accepted or fixed, with at most {n} minutes of retouch.</source>
        <translation>Erste Takes, deren erstes Bild angenommen oder nachgebessert wurde, mit höchstens {n} Minuten Retusche.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Per hour of looking</source>
        <translation>Je Stunde Sehen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>What was spent so far, over accepted images; rejected ones cost too.</source>
        <translation>Was bisher ausgegeben wurde, auf angenommene Bilder verteilt; auch abgelehnte kosten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>What to know before using the row; it is explained beneath.</source>
        <translation>Was vor dem Verwenden der Zeile zu wissen ist; darunter steht es erklärt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>The cost of {n} images is not known.</source>
        <extracomment>For one: The cost of {n} image is not known.</extracomment>
        <translation>
            <numerusform>Von {n} Bild sind die Kosten nicht bekannt.</numerusform>
            <numerusform>Von {n} Bildern sind die Kosten nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>For {n} images the price of the settings is assumed.</source>
        <extracomment>For one: For {n} image the price of the settings is assumed.</extracomment>
        <translation>
            <numerusform>Für {n} Bild gilt der Preis der Einstellungen.</numerusform>
            <numerusform>Für {n} Bilder gilt der Preis der Einstellungen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Under five accepted images or a minute of looking are too few for an hour.</source>
        <translation>Unter fünf angenommenen Bildern oder einer Minute Ansehen ist zu wenig für eine Stunde.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>Under five there is no rate, only the count.</source>
        <translation>Unter fünf gibt es keine Rate, nur die Anzahl.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>For one look that was planned; for looking every day {limits}.</source>
        <translation>Für einen geplanten Blick; für tägliches Nachsehen {limits}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Drawn towards the other models of its tier: {share}.</source>
        <translation>Zu den anderen Modellen seiner Stufe hin gezogen: {share}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Pending verdicts could make the rate {bounds}.</source>
        <translation>Ausstehende Urteile könnten die Rate auf {bounds} bringen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>not ranked ({bounds})</source>
        <translation>nicht gereiht ({bounds})</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>by {source}</source>
        <translation>nach {source}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>unpaired</source>
        <translation>ungepaart</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>No brief is decided both for it and for another model of its tier.</source>
        <translation>Kein Briefing ist sowohl für es als auch für ein anderes Modell seiner Stufe entschieden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>not ranked: under 90 % decided; in brackets what pending verdicts could make it.</source>
        <translation>nicht gereiht: unter 90 % entschieden; in Klammern, wozu ausstehende Urteile die Rate machen könnten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>too few: under five first takes there is a count and no rate.</source>
        <translation>zu wenige: unter fünf ersten Takes gibt es eine Anzahl und keine Rate.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>unpaired: no brief is decided for another model too; one may have had harder ones.</source>
        <translation>ungepaart: Kein Briefing ist auch für ein anderes Modell entschieden; eines hatte vielleicht die schwereren.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>by file time and the like: nobody stated when a take was asked for, so which one was first is inferred.</source>
        <translation>nach Dateizeit und dergleichen: Niemand hat gesagt, wann ein Take verlangt wurde; welcher der erste war, ist erschlossen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>What holds for people who look every day, for all comparisons at once (e-value).</source>
        <translation>Was für Leute gilt, die täglich nachsehen, für alle Vergleiche zugleich (e-Wert).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Briefs</source>
        <translation>Briefings</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Briefs on which both are decided.</source>
        <translation>Briefings, in denen beide entschieden sind.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Common briefs</source>
        <translation>Gemeinsame Briefings</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>First minus second in percentage points, with Tango's 95 % interval.</source>
        <translation>Erstes minus zweites in Prozentpunkten, mit dem 95-%-Intervall nach Tango.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>First is better</source>
        <translation>Erstes ist besser</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>How likely the first model is better, by their common briefs; no p-value.</source>
        <translation>Wie wahrscheinlich das erste Modell besser ist, nach den gemeinsamen Briefings; kein p-Wert.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>To settle it</source>
        <translation>Zur Klärung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>About how many more common briefs until the finding holds for looking every day.</source>
        <translation>Etwa wie viele weitere gemeinsame Briefings, bis der Befund für tägliches Nachsehen gilt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Not compared: one may have been given the harder briefs.</source>
        <translation>Nicht verglichen: Eines bekam vielleicht die schwereren Briefings.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>common briefs</source>
        <translation>gemeinsame Briefings</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Try both on the same briefs.</source>
        <translation>Beide an denselben Briefings versuchen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Under five common briefs it is too early to say.</source>
        <translation>Unter fünf gemeinsamen Briefings ist es für eine Aussage zu früh.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>{points} points ({low} to {high})</source>
        <translation>{points} Punkte ({low} bis {high})</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>It is not worked out for so many comparisons; choose a campaign or tier.</source>
        <translation>Für so viele Vergleiche wird es nicht ausgerechnet; eine Kampagne oder Stufe wählen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>no practical difference</source>
        <translation>kein praktischer Unterschied</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>not yet known; enough for one look</source>
        <translation>noch nicht bekannt; genug für einen Blick</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>not yet known</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>decide what is pending</source>
        <translation>Ausstehendes entscheiden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>{n} for a start</source>
        <translation>{n} für den Anfang</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>maybe under 5 points</source>
        <translation>vielleicht unter 5 Punkten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>over 1000</source>
        <translation>über 1000</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>a few more</source>
        <translation>einige mehr</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>about {n}</source>
        <translation>etwa {n}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>More than 1000 more briefs would be needed, or there is no real difference.</source>
        <translation>Mehr als 1000 weitere Briefings wären nötig, oder es gibt keinen wirklichen Unterschied.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>Under 90 % of the first takes of one are decided.</source>
        <translation>Von einem sind unter 90 % der ersten Takes entschieden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_standing.py"/>
        <source>about {n} ({low} to {high})</source>
        <translation>etwa {n} ({low} bis {high})</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_table_card.py"/>
        <source>Save Table…</source>
        <translation>Tabelle sichern…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_table_card.py"/>
        <source>Writes this table as CSV; Ctrl+C copies what is selected.</source>
        <translation>Schreibt diese Tabelle als CSV; Strg+C kopiert, was ausgewählt ist.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_table_card.py"/>
        <source>Save table: {table}</source>
        <translation>Tabelle sichern: {table}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_table_card.py"/>
        <source>{n} further rows: show all {all}</source>
        <extracomment>For one: {n} further row: show all {all}</extracomment>
        <translation>
            <numerusform>{n} weitere Zeile: alle {all} zeigen</numerusform>
            <numerusform>{n} weitere Zeilen: alle {all} zeigen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_table_card.py"/>
        <source>Show the first {n} only</source>
        <translation>Nur die ersten {n} zeigen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_table_card.py"/>
        <source>No room here for: {list}. The saved table has them.</source>
        <translation>Hier ist kein Platz für: {list}. In der gesicherten Tabelle stehen sie.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_table_card.py"/>
        <source>Copy Table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_table_card.py"/>
        <source>Save Table as CSV…</source>
        <translation>Tabelle als CSV sichern…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>First takes that succeeded (%)</source>
        <translation>Erfolgreiche erste Takes (%)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>Accepted, of those reviewed (%)</source>
        <translation>Angenommen, von den geprüften (%)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>Accepted by week</source>
        <translation>Angenommen nach Woche</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>Week of the decision, by its Monday</source>
        <translation>Woche der Entscheidung, nach ihrem Montag</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>{name}, week of {day}: {value}</source>
        <translation>{name}, Woche vom {day}: {value}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>{n} further models or tiers are not drawn; they stand in the table.</source>
        <extracomment>For one: {n} further model or tier is not drawn; it stands in the table.</extracomment>
        <translation>
            <numerusform>{n} weiteres Modell oder eine Stufe ist nicht gezeichnet; es steht in der Tabelle.</numerusform>
            <numerusform>{n} weitere Modelle oder Stufen sind nicht gezeichnet; sie stehen in der Tabelle.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>Lines up and down are 95 % intervals. Weeks with under five stand in words only.</source>
        <translation>Senkrechte Linien sind 95-%-Intervalle. Wochen mit weniger als fünf stehen nur in Worten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>On pale weeks nothing was decided; no line is drawn over what is not known.</source>
        <translation>In blassen Wochen wurde nichts entschieden; über Unbekanntes wird keine Linie gezogen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>No decision has a time yet.</source>
        <translation>Noch keine Entscheidung hat eine Zeit.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>No model has five in one week, too few for a rate; the table has the counts.</source>
        <translation>Kein Modell hat fünf in einer Woche, zu wenig für eine Rate; die Tabelle hat die Anzahlen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>{part} of {whole} ({model})</source>
        <translation>{part} von {whole} ({model})</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>In the latest week, of {day}, first takes succeeded: {list}.</source>
        <translation>In der letzten Woche, der vom {day}, gelangen erste Takes: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>In the latest week, of {day}, images were accepted: {list}.</source>
        <translation>In der letzten Woche, der vom {day}, wurden Bilder angenommen: {list}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_weeks.py"/>
        <source>The week from {day} on</source>
        <translation>Die Woche ab {day}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/insights_words.py"/>
        <source>{part} of {whole}</source>
        <translation>{part} von {whole}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/intake.py"/>
        <source>{many} files and folders</source>
        <translation>{many} Dateien und Ordner</translation>
    </message>
    <message>
        <location filename="../../curator/gui/judging_view.py"/>
        <location filename="../../curator/gui/review_deck.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/judging_view.py"/>
        <source>Nothing here looks like it</source>
        <translation>Hier sieht nichts ähnlich aus</translation>
    </message>
    <message>
        <location filename="../../curator/gui/judging_view.py"/>
        <source>It cannot be seen, so it cannot be judged. {key} skips it.</source>
        <translation>Es ist nicht zu sehen, also auch nicht zu beurteilen. {key} überspringt es.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/judging_view.py"/>
        <source>No flags on this image</source>
        <translation>Keine Hinweise zu diesem Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/judging_view.py"/>
        <source>No flag here has a heat map</source>
        <translation>Kein Hinweis hier hat eine Heatmap</translation>
    </message>
    <message>
        <location filename="../../curator/gui/judging_view.py"/>
        <source>Flags are shown {when}</source>
        <translation>Hinweise erscheinen {when}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/judging_view.py"/>
        <source>the outline</source>
        <translation>der Umriss</translation>
    </message>
    <message>
        <location filename="../../curator/gui/judging_view.py"/>
        <source>Accepted. Worth a second check: {what}.
Enter goes on, {reject} or {fix} changes it.</source>
        <translation>Angenommen. Eine zweite Prüfung lohnt: {what}.
Enter geht weiter, {reject} oder {fix} ändert es.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It leaves the innermost layer, everywhere.</source>
        <translation>Sie verlässt überall die innerste Ebene.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It closes the window, in every program.</source>
        <translation>Sie schließt das Fenster, in jedem Programm.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>The system closes windows with it.</source>
        <translation>Das System schließt damit Fenster.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>The system opens menus with it.</source>
        <translation>Das System öffnet damit Menüs.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>The system changes windows with it.</source>
        <translation>Das System wechselt damit Fenster.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>The system opens the window's menu with it.</source>
        <translation>Das System öffnet damit das Fenstermenü.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It belongs to the system.</source>
        <translation>Sie gehört dem System.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It copies text.</source>
        <translation>Sie kopiert Text.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It inserts text.</source>
        <translation>Sie fügt Text ein.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It presses what has the focus, and goes on.</source>
        <translation>Sie drückt, was den Fokus hat, und geht weiter.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>Held, it shows the pixels; elsewhere it presses what has the focus.</source>
        <translation>Gehalten zeigt sie die Pixel; anderswo drückt sie, was den Fokus hat.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>Held, it shows nothing over the image.</source>
        <translation>Gehalten zeigt sie nichts über dem Bild.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It goes from one control to the next.</source>
        <translation>Sie geht von einem Element zum nächsten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It goes from one control to the one before.</source>
        <translation>Sie geht von einem Element zum vorigen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>The keys of this command stay as they are.</source>
        <translation>Die Tasten dieses Befehls bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>Shift and a digit do what the digit does, and go on to the next image.</source>
        <translation>Umschalt und eine Ziffer tun, was die Ziffer tut, und gehen zum nächsten Bild.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It moves from image to image.</source>
        <translation>Sie geht von Bild zu Bild.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It is the key of {command}.</source>
        <translation>Sie ist die Taste von {command}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>It is the key of a command whose keys stay as they are.</source>
        <translation>Sie ist die Taste eines Befehls, dessen Tasten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>{command} does not get {key}. {why}</source>
        <translation>{command} bekommt {key} nicht. {why}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>No command is called “{name}”: its keys are left out.</source>
        <translation>Kein Befehl heißt „{name}“: Seine Tasten werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_map.py"/>
        <source>“{key}” is no key: {command} does without.</source>
        <translation>„{key}“ ist keine Taste: {command} kommt ohne aus.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_presets.py"/>
        <source>P, X and U, digits for stars and labels, G E C N for the views.</source>
        <translation>P, X und U, Ziffern für Sterne und Etiketten, G E C N für die Ansichten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_presets.py"/>
        <source>Photo Mechanic</source>
        <translation>Photo Mechanic</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_presets.py"/>
        <source>T tags, plain digits are colour classes, Ctrl and a digit are stars.</source>
        <translation>T wählt, bloße Ziffern sind Farbklassen, Strg und eine Ziffer sind Sterne.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_presets.py"/>
        <source>darktable</source>
        <translation>darktable</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_presets.py"/>
        <source>R rejects, F1 to F4 are labels, X compares.</source>
        <translation>R lehnt ab, F1 bis F4 sind Etiketten, X vergleicht.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_presets.py"/>
        <source>One hand, left</source>
        <translation>Eine Hand, links</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_presets.py"/>
        <source>Q rejects, W fixes, E accepts, R skips; the right hand stays on the mouse.</source>
        <translation>Q lehnt ab, W arbeitet nach, E nimmt an, R überspringt; die rechte Hand bleibt an der Maus.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Red, Yellow, Green, Blue</source>
        <translation>Rot, Gelb, Grün, Blau</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Choose a Flag</source>
        <translation>Einen Hinweis wählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>The Pages, from Above</source>
        <translation>Die Seiten, von oben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Held: the pixels themselves</source>
        <translation>Gehalten: die Pixel selbst</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Held: nothing over the image</source>
        <translation>Gehalten: nichts über dem Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Zoom at the pointer</source>
        <translation>Zoom beim Zeiger</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Move the image</source>
        <translation>Das Bild bewegen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Shift+Drag</source>
        <translation>Umschalt+Ziehen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Draw a straight line</source>
        <translation>Eine gerade Linie zeichnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Zoom all panes</source>
        <translation>Zoom in allen Feldern</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Move all panes</source>
        <translation>Alle Felder bewegen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Held: this pane alone</source>
        <translation>Gehalten: nur dieses Feld</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Large, and back with Esc</source>
        <translation>Groß, und zurück mit Esc</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Ctrl, Shift</source>
        <translation>Strg, Umschalt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>With a click: select several</source>
        <translation>Mit Klick: mehrere auswählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>On a cell: only marked, no flag</source>
        <translation>Auf einer Zelle: nur markiert, kein Hinweis</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>The Same, and On</source>
        <translation>Dasselbe, und weiter</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Shift+digit</source>
        <translation>Umschalt+Ziffer</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>On the image</source>
        <translation>Auf dem Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>On the images</source>
        <translation>Auf den Bildern</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>In the grid</source>
        <translation>Im Raster</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Esc closes this sheet. Other keys: Help, Keyboard.</source>
        <translation>Esc schließt dieses Blatt. Andere Tasten: Hilfe, Tastatur.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/key_sheet.py"/>
        <source>Keys · {where}</source>
        <translation>Tasten · {where}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Press the new key for “{command}”. Esc keeps it as it is.</source>
        <translation>Die neue Taste für „{command}“ drücken. Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Set of keys</source>
        <translation>Tastensatz</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste finden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Keep as It Is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>New Key…</source>
        <translation>Neue Taste…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Further Key…</source>
        <translation>Weitere Taste…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>No Key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Reset All</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>{key} is its key already.</source>
        <translation>{key} ist schon die Taste dafür.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>{key} cannot be given. {why}</source>
        <translation>{key} kann nicht vergeben werden. {why}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>{key} is the key of {commands} already, where this command can be given too.</source>
        <translation>{key} ist schon die Taste von {commands}, wo dieser Befehl auch gilt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Take It from {commands}</source>
        <translation>{commands} wegnehmen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Take It from Them</source>
        <translation>Ihnen wegnehmen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Without a key now: {commands}.</source>
        <translation>Jetzt ohne Taste: {commands}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>{keys}  (yours)</source>
        <translation>{keys}  (eigene)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/keyboard_dialog.py"/>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <location filename="../../curator/gui/language_dialog.py"/>
        <location filename="../../curator/gui/reviewer_dialog.py"/>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <location filename="../../curator/gui/language_dialog.py"/>
        <source>In which language shall the window speak?</source>
        <translation>In welcher Sprache soll das Fenster sprechen?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/language_dialog.py"/>
        <source>The window opens anew at once, on the same library. Every decision is stored.</source>
        <translation>Das Fenster öffnet sich sofort neu, mit derselben Bibliothek. Jede Entscheidung ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/language_dialog.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../curator/gui/language_dialog.py"/>
        <source>as the system says ({language})</source>
        <translation>wie das System ({language})</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_compare.py"/>
        <source>Keep, −{n}</source>
        <translation>Behalten, −{n}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_compare.py"/>
        <source>All were compared: Esc goes back</source>
        <translation>Alle wurden verglichen: Esc geht zurück</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_compare.py"/>
        <source>All compared</source>
        <translation>Alle verglichen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_deck.py"/>
        <source>Its file is missing: there is nothing to compare.</source>
        <translation>Die Datei fehlt: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_hand.py"/>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_hand.py"/>
        <source>Pinned: {defect}</source>
        <translation>Angeheftet: {defect}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_hand.py"/>
        <source>Pin moved</source>
        <translation>Stelle verschoben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_hand.py"/>
        <source>Defect taken away</source>
        <translation>Fehler entfernt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_page.py"/>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>Reading the library…</source>
        <translation>Bibliothek wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_page.py"/>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>This library is empty</source>
        <translation>Diese Bibliothek ist leer</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_page.py"/>
        <source>Drop a folder of images on the window.</source>
        <translation>Einen Ordner mit Bildern auf das Fenster ziehen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_page.py"/>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_page.py"/>
        <source>Clear a filter to see more.</source>
        <translation>Einen Filter leeren, um mehr zu sehen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/library_words.py"/>
        <source>The verdicts are somebody else's and stay</source>
        <extracomment>For one: The verdict is somebody else's and stays</extracomment>
        <translation>
            <numerusform>Das Urteil ist von jemand anderem und bleibt</numerusform>
            <numerusform>Die Urteile sind von jemand anderem und bleiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/library_words.py"/>
        <source>Stored, but of {n} another verdict holds: more reviewers gave it</source>
        <extracomment>For one: Stored, but another verdict holds: more reviewers gave it</extracomment>
        <translation>
            <numerusform>Gespeichert, aber dabei gilt für {n} ein anderes Urteil: Mehr Prüfende gaben es</numerusform>
            <numerusform>Gespeichert, aber für {n} gilt ein anderes Urteil: Mehr Prüfende gaben es</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/library_words.py"/>
        <source>{said}: {n} images</source>
        <extracomment>For one: {said}: {n} image</extracomment>
        <translation>
            <numerusform>{said}: {n} Bild</numerusform>
            <numerusform>{said}: {n} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/library_words.py"/>
        <source>{n} files are missing and are left out</source>
        <extracomment>For one: {n} file is missing and is left out</extracomment>
        <translation>
            <numerusform>{n} Datei fehlt und wird ausgelassen</numerusform>
            <numerusform>{n} Dateien fehlen und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/library_words.py"/>
        <source>Four side by side are as many as can be compared, not {n}</source>
        <extracomment>For one: Four side by side are as many as can be compared, not {n}</extracomment>
        <translation>
            <numerusform>Mehr als vier nebeneinander lassen sich nicht vergleichen, auch nicht {n}</numerusform>
            <numerusform>Mehr als vier nebeneinander lassen sich nicht vergleichen, auch nicht {n}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/library_words.py"/>
        <location filename="../../curator/gui/review_deck.py"/>
        <source>Nothing to compare it with: it is alone in its brief</source>
        <translation>Nichts zum Vergleichen: Es ist allein in seinem Briefing</translation>
    </message>
    <message>
        <location filename="../../curator/gui/lights.py"/>
        <source>Lights on</source>
        <translation>Licht an</translation>
    </message>
    <message>
        <location filename="../../curator/gui/lights.py"/>
        <source>Lights dimmed</source>
        <translation>Licht gedimmt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/lights.py"/>
        <source>Lights out</source>
        <translation>Licht aus</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_plot.py"/>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>Look times of your latest sittings</source>
        <translation>Betrachtungszeiten der letzten Sitzungen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/look_plot.py"/>
        <source>{n} sittings</source>
        <extracomment>For one: {n} sitting</extracomment>
        <translation>
            <numerusform>{n} Sitzung</numerusform>
            <numerusform>{n} Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/look_plot.py"/>
        <source>{n} sittings, half of all looks between {low} and {high} s, median {median} s</source>
        <extracomment>For one: {n} sitting, half of all looks between {low} and {high} s, median {median} s</extracomment>
        <translation>
            <numerusform>{n} Sitzung, die Hälfte aller Blicke zwischen {low} und {high} s, Median {median} s</numerusform>
            <numerusform>{n} Sitzungen, die Hälfte aller Blicke zwischen {low} und {high} s, Median {median} s</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_plot.py"/>
        <source>earlier sittings</source>
        <translation>frühere Sitzungen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_plot.py"/>
        <source>the latest one</source>
        <translation>die letzte</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_plot.py"/>
        <source>line: median · band: your middle half</source>
        <translation>Linie: Median · Band: mittlere Hälfte</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_plot.py"/>
        <source>after image {image}</source>
        <translation>nach Bild {image}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>✓  Good</source>
        <translation>✓  Gut</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>↩  Not yet</source>
        <translation>↩  Noch nicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>✕  Rejected</source>
        <translation>✕  Abgelehnt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>A word to the retoucher</source>
        <translation>Ein Wort an die Retusche</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>A word to the retoucher, stored with the answer</source>
        <translation>Ein Wort an die Retusche, mit der Antwort gespeichert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>Not Yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>The version before</source>
        <translation>Die Fassung davor</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>The next version</source>
        <translation>Die nächste Fassung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>It cannot be seen, so it cannot be called good</source>
        <translation>Es ist nicht zu sehen, also auch nicht gut zu nennen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <location filename="../../curator/gui/ticket_cells.py"/>
        <source>No defect named</source>
        <translation>Kein Fehler genannt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>{number} of {many}</source>
        <translation>{number} von {many}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>Fixed by {name}</source>
        <translation>Nachgearbeitet von {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/look_view.py"/>
        <source>round {number}</source>
        <translation>Runde {number}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/main_window.py"/>
        <source>{page} – Curator</source>
        <translation>{page} – Curator</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/meant.py"/>
        <source>the {n} selected images</source>
        <extracomment>For one: the {n} selected image</extracomment>
        <translation>
            <numerusform>{n} ausgewähltes Bild</numerusform>
            <numerusform>die {n} ausgewählten Bilder</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/meant.py"/>
        <source>what the filters show</source>
        <translation>was die Filter zeigen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/measures.py"/>
        <source>CIELAB units</source>
        <translation>CIELAB-Einheiten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/measures.py"/>
        <source>times too large</source>
        <translation>mal zu groß</translation>
    </message>
    <message>
        <location filename="../../curator/gui/measures.py"/>
        <source>levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/measures.py"/>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <location filename="../../curator/gui/measures.py"/>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <location filename="../../curator/gui/measures.py"/>
        <source>no answers here yet</source>
        <translation>hier noch keine Antworten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/measures.py"/>
        <source>muted here: right {right} of {n} times</source>
        <extracomment>For one: muted here: right {right} of {n} time</extracomment>
        <translation>
            <numerusform>hier stumm: {right} von {n} Mal richtig</numerusform>
            <numerusform>hier stumm: {right} von {n} Malen richtig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/measures.py"/>
        <source>right {right} of {n} times here</source>
        <extracomment>For one: right {right} of {n} time here</extracomment>
        <translation>
            <numerusform>hier {right} von {n} Mal richtig</numerusform>
            <numerusform>hier {right} von {n} Malen richtig</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/measures.py"/>
        <source>version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/measures.py"/>
        <source>measured {raw}, version {version}</source>
        <translation>gemessen {raw}, Version {version}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>F&amp;ile</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>Ra&amp;te</source>
        <translation>Be&amp;werten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>Ret&amp;ouch</source>
        <translation>&amp;Retusche</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>Ha&amp;nd Over</source>
        <translation>Weiter&amp;geben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <location filename="../../curator/gui/rail.py"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>In a Comparison</source>
        <translation>Im Vergleich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>Flags and Aids</source>
        <translation>Hinweise und Hilfen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>What Looks Alike</source>
        <translation>Was ähnlich aussieht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>At a Batch's End</source>
        <translation>Am Ende eines Stapels</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>The Flag That Is Meant</source>
        <translation>Der gemeinte Hinweis</translation>
    </message>
    <message>
        <location filename="../../curator/gui/menus.py"/>
        <source>Open Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Workbook (*.xlsx)</source>
        <translation>Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Folder with all tables (*)</source>
        <translation>Ordner mit allen Tabellen (*)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Curator library (*.curator)</source>
        <translation>Curator-Bibliothek (*.curator)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Colour profiles (*.icc *.icm);;All files (*)</source>
        <translation>Farbprofile (*.icc *.icm);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Images (*.png *.jpg *.jpeg *.webp *.avif *.tif *.tiff *.gif);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.avif *.tif *.tiff *.gif);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Some stored settings make no sense. Their defaults hold.</source>
        <translation>Einige gespeicherte Einstellungen ergeben keinen Sinn. Es gelten die Vorgaben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>For reviewing generated images, and for honest rates of who made them.

Licence: Apache-2.0.
The window is made with Qt {version} and PySide6, used under the LGPL, version 3.</source>
        <translation>Zum Prüfen erzeugter Bilder und für ehrliche Raten darüber, wer sie gemacht hat.

Lizenz: Apache-2.0.
Das Fenster ist mit Qt {version} und PySide6 gemacht, verwendet unter der LGPL, Version 3.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Something went wrong that should not have.</source>
        <translation>Etwas ging schief, das nicht hätte schiefgehen dürfen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>{summary}

Every decision so far is stored, and you can go on. The details are in {file}.</source>
        <translation>{summary}

Jede Entscheidung bis hierher ist gespeichert, und es kann weitergehen. Die Einzelheiten stehen in {file}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Copy Details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Skipped files</source>
        <translation>Ausgelassene Dateien</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/messages.py"/>
        <source>{n} files could not be read. All others are in.</source>
        <extracomment>For one: {n} file could not be read. All others are in.</extracomment>
        <translation>
            <numerusform>{n} Datei konnte nicht gelesen werden. Alle anderen sind da.</numerusform>
            <numerusform>{n} Dateien konnten nicht gelesen werden. Alle anderen sind da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/messages.py"/>
        <source>{n} files could not be read.</source>
        <extracomment>For one: {n} file could not be read.</extracomment>
        <translation>
            <numerusform>{n} Datei konnte nicht gelesen werden.</numerusform>
            <numerusform>{n} Dateien konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Import a folder of images</source>
        <translation>Einen Ordner mit Bildern importieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Watch the folder that a generator writes to</source>
        <translation>Den Ordner beobachten, in den ein Generator schreibt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Import images</source>
        <translation>Bilder importieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Choose the screen's profile</source>
        <translation>Das Profil des Bildschirms wählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Open a library</source>
        <translation>Eine Bibliothek öffnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Save picture</source>
        <translation>Bild sichern</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Save table</source>
        <translation>Tabelle sichern</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>PNG, one a page (*.png)</source>
        <translation>PNG, eines je Seite (*.png)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/messages.py"/>
        <source>Choose a program</source>
        <translation>Ein Programm wählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>Erase My Pace History…</source>
        <translation>Meine Tempo-Daten löschen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>Follow my pace</source>
        <translation>Meinem Tempo folgen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>This sitting</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>Second looks and second readers</source>
        <translation>Zweite Blicke und Zweitprüfungen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>Erase your pace history?</source>
        <translation>Die eigenen Tempo-Daten löschen?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>What your sittings taught of your usual pace goes, and single look times become means at once. Verdicts and rates stay as they are. It cannot be undone.</source>
        <translation>Was aus den Sitzungen über das übliche Tempo gelernt wurde, verschwindet, und einzelne Betrachtungszeiten werden sofort zu Mittelwerten. Urteile und Raten bleiben. Es lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/my_pace_page.py"/>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/note_field.py"/>
        <source>Note on this image</source>
        <translation>Notiz zu diesem Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/note_field.py"/>
        <source>What is to be done, in a sentence</source>
        <translation>Was zu tun ist, in einem Satz</translation>
    </message>
    <message>
        <location filename="../../curator/gui/note_field.py"/>
        <source>Enter stores · Esc cancels</source>
        <translation>Enter speichert · Esc bricht ab</translation>
    </message>
    <message>
        <location filename="../../curator/gui/overlay.py"/>
        <source>mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_dot.py"/>
        <source>{pace}. Only you see this.</source>
        <translation>{pace}. Für andere nicht sichtbar.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Without it rests are offered by time only, and nothing is learnt of your pace.</source>
        <translation>Ohne das werden Pausen nur nach Zeit angeboten, und über das Tempo wird nichts gelernt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Single look times are kept for {days} days; after that only the mean of each batch and model is. This page is for you alone. The decision log, which a lead can export, holds under your name how long each look took: one by one for those {days} days, then as means.</source>
        <translation>Einzelne Betrachtungszeiten werden {days} Tage aufbewahrt; danach nur der Mittelwert je Stapel und Modell. Diese Seite ist für niemanden sonst. Das Entscheidungsprotokoll, das eine Leitung exportieren kann, hält unter dem eigenen Namen fest, wie lange jeder Blick dauerte: {days} Tage lang einzeln, dann als Mittelwerte.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Shown from five reviewers and {decisions} decisions on.</source>
        <translation>Wird ab fünf Prüfenden und {decisions} Entscheidungen gezeigt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>No look times of the last {days} days.</source>
        <translation>Keine Betrachtungszeiten aus den letzten {days} Tagen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Your pace is not followed. Rests are offered by time.</source>
        <translation>Dem Tempo wird nicht gefolgt. Pausen werden nach Zeit angeboten.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>There is no usual pace yet to compare with.</source>
        <translation>Es gibt noch kein übliches Tempo zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Nothing is decided since the sitting or the last rest began.</source>
        <translation>Seit Beginn der Sitzung oder der letzten Pause ist nichts entschieden.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Learns from {n} more rested sittings of 40 images.</source>
        <extracomment>For one: Learns from {n} more rested sitting of 40 images.</extracomment>
        <translation>
            <numerusform>Lernt noch aus {n} ausgeruhten Sitzung mit 40 Bildern.</numerusform>
            <numerusform>Lernt noch aus {n} ausgeruhten Sitzungen mit 40 Bildern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Compared with your {n} latest rested sittings.</source>
        <extracomment>For one: Compared with your {n} latest rested sitting.</extracomment>
        <translation>
            <numerusform>Verglichen mit der letzten ausgeruhten Sitzung ({n}).</numerusform>
            <numerusform>Verglichen mit den letzten {n} ausgeruhten Sitzungen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Half of all looks took {low} to {high} s, the middle one {median} s.</source>
        <translation>Die Hälfte aller Blicke dauerte {low} bis {high} s, der mittlere {median} s.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>None answered yet. Second looks come from the next day on.</source>
        <translation>Noch keiner beantwortet. Zweite Blicke kommen ab dem nächsten Tag.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>The library lists them: Verdict, Disagreements.</source>
        <translation>Die Bibliothek listet sie: Urteil, Uneinigkeit.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Second looks: {tally}</source>
        <translation>Zweite Blicke: {tally}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Chosen as late, fast, flagged or in a changed pace: {tally}</source>
        <translation>Ausgewählt, weil spät, schnell, mit Hinweis oder bei verändertem Tempo: {tally}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Drawn at random, to compare with: {tally}</source>
        <translation>Zufällig gezogen, zum Vergleich: {tally}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>Second readers: {tally}</source>
        <translation>Zweitprüfungen: {tally}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>none answered yet.</source>
        <translation>noch keiner beantwortet.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>{answered} answered, {differing} taken back ({rate}, {low}–{high}).</source>
        <translation>{answered} beantwortet, {differing} zurückgenommen ({rate}, {low}–{high}).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pace_words.py"/>
        <source>{answered} answered, {differing} differ ({rate}, {low}–{high}).</source>
        <translation>{answered} beantwortet, {differing} abweichend ({rate}, {low}–{high}).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette.py"/>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette.py"/>
        <source>A few letters of a command</source>
        <translation>Einige Buchstaben eines Befehls</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette.py"/>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette.py"/>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/palette.py"/>
        <source>{n} commands</source>
        <extracomment>For one: {n} command</extracomment>
        <translation>
            <numerusform>{n} Befehl</numerusform>
            <numerusform>{n} Befehle</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette.py"/>
        <source>No such command</source>
        <translation>Diesen Befehl gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette.py"/>
        <source>{found} · Enter does it, Esc closes</source>
        <translation>{found} · Enter führt aus, Esc schließt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette_match.py"/>
        <source>Open a library first.</source>
        <translation>Zuerst eine Bibliothek öffnen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette_match.py"/>
        <source>On the page {page}.</source>
        <translation>Auf der Seite {page}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette_match.py"/>
        <source>On the pages {pages}.</source>
        <translation>Auf den Seiten {pages}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette_match.py"/>
        <source>In the view {views}.</source>
        <translation>In der Ansicht {views}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/palette_match.py"/>
        <source>Nothing here that it could be done to.</source>
        <translation>Hier ist nichts, woran es sich tun ließe.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pane.py"/>
        <source>Unlinked</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pane.py"/>
        <source>It keeps its offset from the others. A click here or a double click links it again</source>
        <translation>Behält seinen Abstand zu den anderen. Ein Klick hier oder ein Doppelklick verknüpft es wieder</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pane.py"/>
        <source>Unlinked: link it again</source>
        <translation>Gelöst: wieder verknüpfen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/pane.py"/>
        <source>No image</source>
        <translation>Kein Bild</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/pin_layer.py"/>
        <source>{n} pins</source>
        <extracomment>For one: {n} pin</extracomment>
        <translation>
            <numerusform>{n} Stelle</numerusform>
            <numerusform>{n} Stellen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>not for print</source>
        <translation>nicht für den Druck</translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>{length} cm at {ppi} ppi</source>
        <translation>{length} cm bei {ppi} ppi</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>How large are {n} briefs printed?</source>
        <extracomment>For one: How large is {n} brief printed?</extracomment>
        <translation>
            <numerusform>Wie groß wird {n} Briefing gedruckt?</numerusform>
            <numerusform>Wie groß werden {n} Briefings gedruckt?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>How large is “{one}” printed?</source>
        <translation>Wie groß wird „{one}“ gedruckt?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>Variants with too few pixels, or too little detail for them, are then flagged as “print size”. Nothing is measured again.</source>
        <translation>Varianten mit zu wenigen Pixeln oder zu wenig Details dafür bekommen dann den Hinweis „Druckgröße“. Nichts wird neu gemessen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>Print Size</source>
        <translation>Druckgröße</translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source> ppi</source>
        <translation> ppi</translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>Longer side</source>
        <translation>Längere Seite</translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>needs {pixels} pixels along the longer side</source>
        <translation>braucht {pixels} Pixel entlang der längeren Seite</translation>
    </message>
    <message>
        <location filename="../../curator/gui/print_dialog.py"/>
        <source>needs nothing</source>
        <translation>braucht nichts</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>Curator reads PNG, JPEG, WebP, AVIF, TIFF and GIF.</source>
        <translation>Curator liest PNG, JPEG, WebP, AVIF, TIFF und GIF.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>Import Folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>{n} without an ending</source>
        <extracomment>For one: {n} without an ending</extracomment>
        <translation>
            <numerusform>{n} ohne Endung</numerusform>
            <numerusform>{n} ohne Endung</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>No file was found there.</source>
        <translation>Dort wurde keine Datei gefunden.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>No image was found: {n} files were looked at ({endings}).</source>
        <extracomment>For one: No image was found: {n} file was looked at ({endings}).</extracomment>
        <translation>
            <numerusform>Es wurde kein Bild gefunden: {n} Datei wurde angesehen ({endings}).</numerusform>
            <numerusform>Es wurde kein Bild gefunden: {n} Dateien wurden angesehen ({endings}).</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>List the Files</source>
        <translation>Dateien auflisten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>Cancel Import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Ends the run; what it has done stays.</source>
        <translation>Beendet den Lauf; was getan wurde, bleibt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>Opening the queue…</source>
        <translation>Die Warteschlange wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>Everything has a verdict</source>
        <translation>Alles hat ein Urteil</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>New images go into the next batch. What can be done now:</source>
        <translation>Neue Bilder kommen in den nächsten Stapel. Was jetzt zu tun ist:</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>Stopped here</source>
        <translation>Hier aufgehört</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>Everything is stored. Next time the queue opens at the same place.</source>
        <translation>Alles ist gespeichert. Beim nächsten Mal beginnt die Warteschlange an derselben Stelle.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>The first ones can be judged in a moment, while the others are read.</source>
        <translation>Die ersten lassen sich gleich beurteilen, während die anderen gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>No images in {names}</source>
        <translation>Keine Bilder in {names}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/queue_sign.py"/>
        <source>Drop a folder of images on the window, or import one with {key}.</source>
        <translation>Einen Ordner mit Bildern auf das Fenster ziehen oder mit {key} importieren.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>Read Ratings from Files</source>
        <translation>Bewertungen aus Dateien lesen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>What other apps wrote into your pictures</source>
        <translation>Was andere Programme in die Bilder schrieben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>Stars, labels and flags in pictures and sidecars become facts with their source. Verdicts stay as they are; where a flag contradicts one, it is listed.</source>
        <translation>Sterne, Etiketten und Fähnchen in Bildern und Begleitdateien werden zu Angaben mit ihrer Quelle. Urteile bleiben, wie sie sind; wo ein Fähnchen einem widerspricht, wird es aufgeführt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>Nothing has been read yet.</source>
        <translation>Noch wurde nichts gelesen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>Read Ratings</source>
        <translation>Bewertungen lesen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>{verdict} here</source>
        <translation>{verdict} hier</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>{files} read, {rated} with ratings, {new} new. {conflicts} contradict a verdict.</source>
        <translation>{files} gelesen, {rated} mit Bewertungen, {new} neu. {conflicts} widersprechen einem Urteil.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>{n} pictures</source>
        <extracomment>For one: {n} picture</extracomment>
        <translation>
            <numerusform>{n} Bild</numerusform>
            <numerusform>{n} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>{n} facts</source>
        <extracomment>For one: {n} fact</extracomment>
        <translation>
            <numerusform>{n} Angabe</numerusform>
            <numerusform>{n} Angaben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/ratings_dialog.py"/>
        <source>Stopped. What was read is kept.</source>
        <translation>Angehalten. Was gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/raw_dialog.py"/>
        <source>Raw data</source>
        <translation>Rohdaten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/raw_dialog.py"/>
        <source>{n} texts in and beside {name}</source>
        <extracomment>For one: {n} text in and beside {name}</extracomment>
        <translation>
            <numerusform>{n} Text in und neben {name}</numerusform>
            <numerusform>{n} Texte in und neben {name}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/raw_dialog.py"/>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../curator/gui/raw_dialog.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../curator/gui/raw_dialog.py"/>
        <source>The file says nothing beside its pixels.</source>
        <translation>Die Datei sagt nichts außer ihren Pixeln.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/raw_dialog.py"/>
        <source>Copy Text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>Batch done</source>
        <translation>Stapel fertig</translation>
    </message>
    <message>
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>Batch receipt</source>
        <translation>Abschluss des Stapels</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>{n} decisions are stored, {time} of looking.</source>
        <extracomment>For one: {n} decision is stored, {time} of looking.</extracomment>
        <translation>
            <numerusform>{n} Entscheidung ist gespeichert, {time} Betrachtung.</numerusform>
            <numerusform>{n} Entscheidungen sind gespeichert, {time} Betrachtung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>{n} new variants came in meanwhile: in the next batch.</source>
        <extracomment>For one: {n} new variant came in meanwhile: in the next batch.</extracomment>
        <translation>
            <numerusform>{n} neue Variante kam inzwischen hinzu: im nächsten Stapel.</numerusform>
            <numerusform>{n} neue Varianten kamen inzwischen hinzu: im nächsten Stapel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>{n} fixed images wait for your look: {page}, then {key}.</source>
        <extracomment>For one: {n} fixed image waits for your look: {page}, then {key}.</extracomment>
        <translation>
            <numerusform>{n} nachgearbeitetes Bild wartet auf einen Blick: {page}, dann {key}.</numerusform>
            <numerusform>{n} nachgearbeitete Bilder warten auf einen Blick: {page}, dann {key}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>{n} accepted for the last brief: pick the best</source>
        <extracomment>For one: {n} accepted for the last brief: pick the best</extracomment>
        <translation>
            <numerusform>{n} für das letzte Briefing angenommen: die beste wählen</numerusform>
            <numerusform>{n} für das letzte Briefing angenommen: die beste wählen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>Nothing is waiting for a verdict.</source>
        <translation>Nichts wartet auf ein Urteil.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>{n} variants wait for a verdict.</source>
        <extracomment>For one: {n} variant waits for a verdict.</extracomment>
        <translation>
            <numerusform>{n} Variante wartet auf ein Urteil.</numerusform>
            <numerusform>{n} Varianten warten auf ein Urteil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/receipt_view.py"/>
        <source>{n} variants wait for a verdict: about {time} at your own pace.</source>
        <extracomment>For one: {n} variant waits for a verdict: about {time} at your own pace.</extracomment>
        <translation>
            <numerusform>{n} Variante wartet auf ein Urteil: etwa {time} im eigenen Tempo.</numerusform>
            <numerusform>{n} Varianten warten auf ein Urteil: etwa {time} im eigenen Tempo.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_pane.py"/>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_pane.py"/>
        <source>The reference before</source>
        <translation>Die Referenz davor</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_pane.py"/>
        <source>The next reference</source>
        <translation>Die nächste Referenz</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_pane.py"/>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_pane.py"/>
        <source>Zoom and place as in the image beside it</source>
        <translation>Zoom und Stelle wie im Bild daneben</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_pane.py"/>
        <source>Reference {n}/{count}</source>
        <translation>Referenz {n}/{count}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_pane.py"/>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_pane.py"/>
        <source>No reference</source>
        <translation>Keine Referenz</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_shelf.py"/>
        <source>Looking for references…</source>
        <translation>Referenzen werden gesucht…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_shelf.py"/>
        <source>of this brief</source>
        <translation>dieses Briefings</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_shelf.py"/>
        <source>of the campaign</source>
        <translation>der Kampagne</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_shelf.py"/>
        <source>No references yet. In the library select images and press {reference} for the campaign, {promote} for the brief.</source>
        <translation>Noch keine Referenzen. In der Bibliothek Bilder auswählen und {reference} für die Kampagne, {promote} für das Briefing drücken.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reference_shelf.py"/>
        <source>References cannot be read now</source>
        <translation>Referenzen lassen sich jetzt nicht lesen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/rest_view.py"/>
        <source>Look into the distance, stand up, get a drink: anything but images.</source>
        <translation>In die Ferne sehen, aufstehen, etwas trinken: alles außer Bildern.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/rest_view.py"/>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/rest_view.py"/>
        <location filename="../../curator/gui/reveal_view.py"/>
        <source>Back to the Receipt</source>
        <translation>Zurück zum Abschluss</translation>
    </message>
    <message>
        <location filename="../../curator/gui/rest_view.py"/>
        <source>Stay as long as you like. The next batch begins when you say so.</source>
        <translation>Die Pause darf beliebig dauern. Der nächste Stapel beginnt erst auf Wunsch.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/rest_view.py"/>
        <source>The rest is over</source>
        <translation>Die Pause ist vorbei</translation>
    </message>
    <message>
        <location filename="../../curator/gui/rest_view.py"/>
        <source>Everything is stored; you can go on at any time.</source>
        <translation>Alles ist gespeichert; es kann jederzeit weitergehen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/rest_view.py"/>
        <source>Resting</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_driver.py"/>
        <source>Handed back, to be looked at.</source>
        <translation>Zurückgegeben, zum Ansehen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_driver.py"/>
        <source>Undone: {what}.</source>
        <translation>Zurückgenommen: {what}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_driver.py"/>
        <source>Done again: {what}.</source>
        <translation>Wieder ausgeführt: {what}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/retouch_driver.py"/>
        <source>{names} were saved: {n} new versions.</source>
        <extracomment>For one: {names} was saved: a new version.</extracomment>
        <translation>
            <numerusform>{names} wurde gespeichert: {n} neue Fassung.</numerusform>
            <numerusform>{names} wurden gespeichert: {n} neue Fassungen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_driver.py"/>
        <source>{name} is a copy: the original carries a Content Credential (C2PA), which an edit would leave there but broken.</source>
        <translation>{name} ist eine Kopie: Das Original trägt ein Content Credential (C2PA), das eine Bearbeitung dort ließe, aber ungültig.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_driver.py"/>
        <source>{name} is a copy; the original stays as it is.</source>
        <translation>{name} ist eine Kopie; das Original bleibt, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>Show All Tickets</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>Back to the Tickets</source>
        <translation>Zurück zu den Aufträgen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>Reading the tickets…</source>
        <translation>Aufträge werden gelesen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>A word is given where a fixed version is looked at.</source>
        <translation>Ein Wort gibt es dort, wo eine nachgearbeitete Fassung angesehen wird.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>Nothing was handed back.</source>
        <translation>Nichts wurde zurückgegeben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>There is no version yet: open it in the editor and save.</source>
        <translation>Es gibt noch keine Fassung: im Editor öffnen und speichern.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>Nothing to fix</source>
        <translation>Nichts nachzuarbeiten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>A ticket comes about when somebody presses F on an image while reviewing: it can be used after retouch. Defects, pins and notes go with it.</source>
        <translation>Ein Auftrag entsteht, wenn beim Prüfen eines Bildes F gedrückt wird: Es kann nach Retusche verwendet werden. Fehler, Stellen und Notizen gehen mit.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>Everything is fixed</source>
        <translation>Alles ist nachgearbeitet</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>{n} images were fixed, in {time} altogether.</source>
        <extracomment>For one: {n} image was fixed, in {time}.</extracomment>
        <translation>
            <numerusform>{n} Bild wurde nachgearbeitet, in {time}.</numerusform>
            <numerusform>{n} Bilder wurden nachgearbeitet, zusammen in {time}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>No ticket is like that</source>
        <translation>Kein Auftrag ist so</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>Other choices above show more.</source>
        <translation>Eine andere Auswahl oben zeigt mehr.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>Nothing waits for a look</source>
        <translation>Nichts wartet auf einen Blick</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>{n} versions were answered. Undo brings them back.</source>
        <extracomment>For one: {n} version was answered. Undo brings it back.</extracomment>
        <translation>
            <numerusform>{n} Fassung wurde beantwortet. Rückgängig holt sie zurück.</numerusform>
            <numerusform>{n} Fassungen wurden beantwortet. Rückgängig holt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>What a retoucher hands back comes here.</source>
        <translation>Was aus der Retusche zurückkommt, kommt hierher.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/retouch_page.py"/>
        <source>The image has no ticket now.</source>
        <translation>Das Bild hat jetzt keinen Auftrag.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reveal_view.py"/>
        <source>Verdicts given from now on in this batch count as not blind.</source>
        <translation>Urteile ab jetzt in diesem Stapel zählen als nicht blind.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reveal_view.py"/>
        <source>One batch is little to go by: Insights counts all of them.</source>
        <translation>Ein Stapel sagt wenig: Die Auswertung zählt alle.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reveal_view.py"/>
        <source>Whose images these were</source>
        <translation>Wessen Bilder das waren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/reveal_view.py"/>
        <source>{n} accepted images of {model}</source>
        <extracomment>For one: {n} accepted image of {model}</extracomment>
        <translation>
            <numerusform>{n} angenommenes Bild von {model}</numerusform>
            <numerusform>{n} angenommene Bilder von {model}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/reveal_view.py"/>
        <source>None accepted</source>
        <translation>Keines angenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_deck.py"/>
        <source>Nothing to put beside it: select two to four in the grid</source>
        <translation>Nichts zum Danebenstellen: im Raster zwei bis vier auswählen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_deck.py"/>
        <source>Survey shows four at most, not {n}: compare them, or select fewer</source>
        <extracomment>For one: Survey shows four at most, not {n}: compare them, or select fewer</extracomment>
        <translation>
            <numerusform>Die Übersicht zeigt höchstens vier, nicht {n}: vergleichen oder weniger auswählen</numerusform>
            <numerusform>Die Übersicht zeigt höchstens vier, nicht {n}: vergleichen oder weniger auswählen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_page.py"/>
        <source>No brief has just ended with two or more accepted.</source>
        <translation>Es ist gerade kein Briefing mit zwei oder mehr angenommenen zu Ende gegangen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_page.py"/>
        <source>This image belongs to an earlier batch: it is judged by itself.</source>
        <translation>Dieses Bild gehört zu einem früheren Stapel: Es wird für sich beurteilt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_page.py"/>
        <source>Not stored. {message} {hint}</source>
        <translation>Nicht gespeichert. {message} {hint}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_words.py"/>
        <source>It cannot be seen, so it cannot be judged.</source>
        <translation>Es ist nicht zu sehen, also auch nicht zu beurteilen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_words.py"/>
        <source>Accepted {n} images</source>
        <extracomment>For one: Accepted</extracomment>
        <translation>
            <numerusform>{n} Bild angenommen</numerusform>
            <numerusform>{n} Bilder angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_words.py"/>
        <source>To fix: {n} images</source>
        <extracomment>For one: To fix</extracomment>
        <translation>
            <numerusform>Nacharbeit: {n} Bild</numerusform>
            <numerusform>Nacharbeit: {n} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_words.py"/>
        <source>Rejected {n} images</source>
        <extracomment>For one: Rejected</extracomment>
        <translation>
            <numerusform>{n} Bild abgelehnt</numerusform>
            <numerusform>{n} Bilder abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_words.py"/>
        <source>Reject {n} images</source>
        <extracomment>For one: Reject {n} image</extracomment>
        <translation>
            <numerusform>{n} Bild ablehnen</numerusform>
            <numerusform>{n} Bilder ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_words.py"/>
        <source>Fix {n} images</source>
        <extracomment>For one: Fix {n} image</extracomment>
        <translation>
            <numerusform>{n} Bild nacharbeiten</numerusform>
            <numerusform>{n} Bilder nacharbeiten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Fix {n}</source>
        <translation>{n} nacharbeiten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_words.py"/>
        <source>Accept {n} images</source>
        <extracomment>For one: Accept {n} image</extracomment>
        <translation>
            <numerusform>{n} Bild annehmen</numerusform>
            <numerusform>{n} Bilder annehmen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Accept {n}</source>
        <translation>{n} annehmen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_words.py"/>
        <source>Clear {n} images</source>
        <extracomment>For one: Clear {n} image</extracomment>
        <translation>
            <numerusform>{n} Urteil leeren</numerusform>
            <numerusform>{n} Urteile leeren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Clear {n}</source>
        <translation>{n} leeren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Pick, reject rest</source>
        <translation>Nehmen, Rest ablehnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Pick</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Reject rest</source>
        <translation>Rest ablehnen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_words.py"/>
        <source>The rest</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <location filename="../../curator/gui/review_words.py"/>
        <source>Pick, reject {n}</source>
        <translation>Nehmen, {n} weg</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_words.py"/>
        <source>Accepted, {n} others rejected</source>
        <extracomment>For one: Accepted, {n} other rejected</extracomment>
        <translation>
            <numerusform>Angenommen, {n} anderes abgelehnt</numerusform>
            <numerusform>Angenommen, {n} andere abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/review_words.py"/>
        <source>Rejected {n} others</source>
        <extracomment>For one: Rejected {n} other</extracomment>
        <translation>
            <numerusform>{n} anderes abgelehnt</numerusform>
            <numerusform>{n} andere abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/reviewer_dialog.py"/>
        <source>Who reviews?</source>
        <translation>Wer prüft?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reviewer_dialog.py"/>
        <source>Verdicts from now on are stored under this name; earlier ones keep theirs. The library opens anew at once.</source>
        <translation>Urteile werden ab jetzt unter diesem Namen gespeichert; frühere behalten ihren. Die Bibliothek öffnet sich gleich neu.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/reviewer_dialog.py"/>
        <source>Reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ruler.py"/>
        <location filename="../../curator/gui/variant_list.py"/>
        <source>{length} px</source>
        <translation>{length} px</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ruler.py"/>
        <source>{share} of width</source>
        <translation>{share} der Breite</translation>
    </message>
    <message>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>Flag elsewhere</source>
        <translation>Fähnchen anderswo</translation>
    </message>
    <message>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>SAID OF IT</source>
        <translation>DAZU GESAGT</translation>
    </message>
    <message>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>{here} here, {there} elsewhere: the verdict here holds</source>
        <translation>{here} hier, {there} anderswo: Das Urteil hier gilt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>Conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <location filename="../../curator/gui/said_facts.py"/>
        <source>{value}: does not count, for it was said otherwise</source>
        <translation>{value}: zählt nicht, denn es wurde anders gesagt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/score_track.py"/>
        <source>{name} from {score}</source>
        <translation>{name} ab {score}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/score_track.py"/>
        <source>{name} from {score}. Arrow keys move it.</source>
        <translation>{name} ab {score}. Pfeiltasten bewegen es.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/score_track.py"/>
        <source>How the scores are spread</source>
        <translation>Wie die Werte verteilt sind</translation>
    </message>
    <message>
        <location filename="../../curator/gui/score_track.py"/>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/score_track.py"/>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/score_track.py"/>
        <source>0 clean</source>
        <translation>0 sauber</translation>
    </message>
    <message>
        <location filename="../../curator/gui/score_track.py"/>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_colour.py"/>
        <source>This screen tells no profile: pictures are shown in sRGB.</source>
        <translation>Dieser Bildschirm nennt kein Profil: Bilder werden in sRGB gezeigt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_colour.py"/>
        <source>The system converts sRGB for each screen, so pictures are shown in sRGB.</source>
        <translation>Das System wandelt sRGB für jeden Bildschirm um; Bilder werden also in sRGB gezeigt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_colour.py"/>
        <source>This screen's own profile is used.</source>
        <translation>Das eigene Profil dieses Bildschirms wird verwendet.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_colour.py"/>
        <source>The screen's profile cannot be used: pictures are shown in sRGB.</source>
        <translation>Das Profil des Bildschirms ist nicht verwendbar: Bilder werden in sRGB gezeigt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_colour.py"/>
        <source>The chosen profile cannot be used: pictures are shown in sRGB.</source>
        <translation>Das gewählte Profil ist nicht verwendbar: Bilder werden in sRGB gezeigt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_colour.py"/>
        <source>The profile in the chosen file is used.</source>
        <translation>Das Profil in der gewählten Datei wird verwendet.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_colour.py"/>
        <source>Pictures are shown in sRGB on every screen.</source>
        <translation>Bilder werden auf jedem Bildschirm in sRGB gezeigt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_colour.py"/>
        <source>a profile without a name</source>
        <translation>ein Profil ohne Namen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>Screen Colour</source>
        <translation>Bildschirmfarbe</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>By which profile are colours shown?</source>
        <translation>Nach welchem Profil werden Farben gezeigt?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>What the screen says</source>
        <translation>Was der Bildschirm sagt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>A profile in a file</source>
        <translation>Ein Profil in einer Datei</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>The same everywhere: for screens that show sRGB by themselves.</source>
        <translation>Überall dasselbe: für Bildschirme, die von sich aus sRGB zeigen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>Choose a File…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>What is used now</source>
        <translation>Was jetzt verwendet wird</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>This screen's own profile: {name}</source>
        <translation>Das eigene Profil dieses Bildschirms: {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>None is chosen yet.</source>
        <translation>Noch keines gewählt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/screen_dialog.py"/>
        <source>Used now: {name}. {why}</source>
        <translation>Jetzt verwendet: {name}. {why}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>Lightroom (commas)</source>
        <translation>Lightroom (Kommas)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>Capture One (spaces)</source>
        <translation>Capture One (Leerzeichen)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>Finder or Explorer (OR)</source>
        <translation>Finder oder Explorer (OR)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>Copy a Search List</source>
        <translation>Suchliste kopieren</translation>
    </message>
    <message>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>File names for another app's search box</source>
        <translation>Dateinamen für das Suchfeld eines anderen Programms</translation>
    </message>
    <message>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>The list</source>
        <translation>Die Liste</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>{n} names.</source>
        <extracomment>For one: {n} name.</extracomment>
        <translation>
            <numerusform>{n} Name.</numerusform>
            <numerusform>{n} Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>{n} of them cannot be found this way, for example {name}.</source>
        <extracomment>For one: {n} of them cannot be found this way, for example {name}.</extracomment>
        <translation>
            <numerusform>{n} davon lässt sich so nicht finden, zum Beispiel {name}.</numerusform>
            <numerusform>{n} davon lassen sich so nicht finden, zum Beispiel {name}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/search_list_dialog.py"/>
        <source>Copied. Paste it into the search box.</source>
        <translation>Kopiert. Im Suchfeld einfügen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/second_window.py"/>
        <source>Second Window – Curator</source>
        <translation>Zweites Fenster – Curator</translation>
    </message>
    <message>
        <location filename="../../curator/gui/second_window.py"/>
        <source>The Whole Image</source>
        <translation>Das ganze Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/second_window.py"/>
        <source>Zoom of the Main Window</source>
        <translation>Zoom des Hauptfensters</translation>
    </message>
    <message>
        <location filename="../../curator/gui/selection_bar.py"/>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/selection_bar.py"/>
        <source>Done last</source>
        <translation>Zuletzt getan</translation>
    </message>
    <message>
        <location filename="../../curator/gui/selection_bar.py"/>
        <source>What else can be done with these variants.</source>
        <translation>Was sich mit diesen Varianten sonst tun lässt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/selection_bar.py"/>
        <source>{n} variants selected</source>
        <extracomment>For one: {n} variant selected</extracomment>
        <translation>
            <numerusform>{n} Variante ausgewählt</numerusform>
            <numerusform>{n} Varianten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/selection_bar.py"/>
        <source>Select All {total}</source>
        <translation>Alle {total} auswählen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/selection_bar.py"/>
        <source>All {total}</source>
        <translation>Alle {total}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>More uneven</source>
        <translation>Ungleichmäßiger</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Very short looks</source>
        <translation>Sehr kurze Blicke</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>More accepts</source>
        <translation>Mehr angenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Fewer accepts</source>
        <translation>Weniger angenommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Runs of one verdict</source>
        <translation>Reihen eines Urteils</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Slower than usual</source>
        <translation>Langsamer als üblich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Faster than usual</source>
        <translation>Schneller als üblich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>More uneven than usual</source>
        <translation>Ungleichmäßiger als üblich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>More very short looks than usual</source>
        <translation>Mehr sehr kurze Blicke als üblich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>More accepts than expected</source>
        <translation>Mehr angenommen als erwartet</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Fewer accepts than expected</source>
        <translation>Weniger angenommen als erwartet</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>A longer run of one verdict than expected</source>
        <translation>Eine längere Reihe eines Urteils als erwartet</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>More taken back than usual</source>
        <translation>Mehr zurückgenommen als üblich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>As usual so far.</source>
        <translation>Bisher wie üblich.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>{change} from image {first}.</source>
        <translation>{change} ab Bild {first}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>{change} from image {first} (told, never acted on).</source>
        <translation>{change} ab Bild {first} (nur gesagt, ohne Folgen).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Perhaps {change} from image {first}.</source>
        <translation>Vielleicht {change} ab Bild {first}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Perhaps {change} from image {first} (told, never acted on).</source>
        <translation>Vielleicht {change} ab Bild {first} (nur gesagt, ohne Folgen).</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>changed</source>
        <translation>verändert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>perhaps changing</source>
        <translation>ändert sich vielleicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>{word} (told only)</source>
        <translation>{word} (nur gesagt)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/signal_lines.py"/>
        <source>Signals of this sitting</source>
        <translation>Signale dieser Sitzung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/stage_frame.py"/>
        <source>Left of the divider: {one}. Right of it: {other}</source>
        <translation>Links vom Schieber: {one}. Rechts davon: {other}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/stage_frame.py"/>
        <source>What differs between: {one}. And: {other}</source>
        <translation>Was sich unterscheidet zwischen: {one}. Und: {other}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>{rate} a second</source>
        <translation>{rate} pro Sekunde</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Background work</source>
        <translation>Arbeit im Hintergrund</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Lists them, each with its reason.</source>
        <translation>Führt sie auf, jede mit ihrem Grund.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Dismiss the skipped files</source>
        <translation>Übersprungene Dateien ausblenden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Takes this word away; what was done stays.</source>
        <translation>Nimmt diese Meldung weg; was getan wurde, bleibt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Settings not taken…</source>
        <translation>Einstellungen nicht übernommen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Lists stored settings that make no sense; defaults hold.</source>
        <translation>Führt gespeicherte Einstellungen auf, die keinen Sinn ergeben; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Under whose name verdicts are stored. A click changes it.</source>
        <translation>Unter wessen Namen Urteile gespeichert werden. Ein Klick ändert ihn.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Library's file</source>
        <translation>Datei der Bibliothek</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Reviewing as {name}</source>
        <translation>Es prüft {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Watching {folder}</source>
        <translation>Beobachtet {folder}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/status_strip.py"/>
        <source>Watching {many} folders</source>
        <translation>Beobachtet {many} Ordner</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/status_strip.py"/>
        <source>{n} files skipped…</source>
        <extracomment>For one: {n} file skipped…</extracomment>
        <translation>
            <numerusform>{n} Datei ausgelassen…</numerusform>
            <numerusform>{n} Dateien ausgelassen…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/survey_layer.py"/>
        <source>All accepted: which is best?</source>
        <translation>Alle angenommen: Welches ist das beste?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/survey_layer.py"/>
        <source>Which is best?</source>
        <translation>Welches ist das beste?</translation>
    </message>
    <message>
        <location filename="../../curator/gui/survey_view.py"/>
        <source>A survey takes two to four images. Select at least two.</source>
        <translation>Eine Übersicht nimmt zwei bis vier Bilder. Mindestens zwei auswählen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/survey_view.py"/>
        <source>A survey takes two to four images, and {n} are selected: four can be compared, about six overwhelm. Select up to four.</source>
        <translation>Eine Übersicht nimmt zwei bis vier Bilder, ausgewählt sind {n}: Vier lassen sich vergleichen, ab etwa sechs wird es zu viel. Höchstens vier auswählen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>A reading helps the eye. Stylised and half hidden letters are misread at times; nothing is concluded from it.</source>
        <translation>Lesen hilft dem Auge. Stilisierte und halb verdeckte Buchstaben werden manchmal falsch gelesen; es wird nichts daraus geschlossen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>Text in the image</source>
        <translation>Text im Bild</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>Reading the text…</source>
        <translation>Der Text wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>No text found</source>
        <translation>Kein Text gefunden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>The prompt quotes no words.</source>
        <translation>Der Prompt führt keine Wörter an.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/text_reading.py"/>
        <source>{n} lines of text, {unsure} hard to read</source>
        <extracomment>For one: {n} line of text, {unsure} hard to read</extracomment>
        <translation>
            <numerusform>{n} Zeile Text, {unsure} schwer zu lesen</numerusform>
            <numerusform>{n} Zeilen Text, {unsure} schwer zu lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/text_reading.py"/>
        <source>{n} lines of text</source>
        <extracomment>For one: {n} line of text</extracomment>
        <translation>
            <numerusform>{n} Zeile Text</numerusform>
            <numerusform>{n} Zeilen Text</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>WORDS QUOTED IN THE PROMPT</source>
        <translation>IM PROMPT ANGEFÜHRTE WÖRTER</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>WHAT WAS READ</source>
        <translation>WAS GELESEN WURDE</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>hard to read</source>
        <translation>schwer zu lesen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>No text found.</source>
        <translation>Kein Text gefunden.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>{share}, hard to read</source>
        <translation>{share}, schwer zu lesen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/text_reading.py"/>
        <source>and {many} more</source>
        <translation>und {many} weitere</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>Flag Thresholds</source>
        <translation>Schwellen der Hinweise</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>For which model</source>
        <translation>Für welches Modell</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>For everyone who uses this library. Nothing is measured again.</source>
        <translation>Für alle, die diese Bibliothek benutzen. Nichts wird neu gemessen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>Nothing is measured yet</source>
        <translation>Noch ist nichts gemessen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>Import images; their scores come here.</source>
        <translation>Bilder importieren; ihre Werte kommen hierher.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>0.5 just enough</source>
        <translation>0,5 gerade genug</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>0.5 as likely flawed as clean</source>
        <translation>0,5 fehlerhaft so wahrscheinlich wie sauber</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>{models} have their own.</source>
        <extracomment>For one: {models} has its own.</extracomment>
        <translation>
            <numerusform>{models} hat eigene.</numerusform>
            <numerusform>{models} haben eigene.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>As for all models until you move a handle.</source>
        <translation>Wie für alle Modelle, bis ein Griff bewegt wird.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>Back to the default.</source>
        <translation>Zurück zur Vorgabe.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>As for all models.</source>
        <translation>Wie für alle Modelle.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/threshold_dialog.py"/>
        <source>{many} muted</source>
        <translation>{many} stumm</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Only what I took.</source>
        <translation>Nur selbst übernommene.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Finished tickets as well.</source>
        <translation>Auch fertige Aufträge.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Shows all tickets again.</source>
        <translation>Zeigt wieder alle Aufträge.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>What comes first.</source>
        <translation>Was zuerst kommt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Crops</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Sheet</source>
        <translation>Bogen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>{n} to look at</source>
        <extracomment>For one: {n} to look at</extracomment>
        <translation>
            <numerusform>{n} anzusehen</numerusform>
            <numerusform>{n} anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_bar.py"/>
        <source>Look at Fixed</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_cells.py"/>
        <source>{worked} of {estimate}</source>
        <translation>{worked} von {estimate}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Ticket</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>20, or 1:30</source>
        <translation>20 oder 1:30</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>2026-06-01, or +3</source>
        <translation>2026-06-01 oder +3</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Minutes worked</source>
        <translation>Gearbeitete Minuten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>none yet</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>What there is to know of it</source>
        <translation>Was davon zu wissen ist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Copies the recipe as text.</source>
        <translation>Kopiert das Rezept als Text.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>WHAT IS WRONG</source>
        <translation>WAS FALSCH IST</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>PLAN</source>
        <translation>PLAN</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Taken by</source>
        <translation>Übernommen von</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Worked</source>
        <translation>Gearbeitet</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>VERSIONS</source>
        <translation>FASSUNGEN</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>RECIPE</source>
        <translation>REZEPT</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>without a word</source>
        <translation>ohne ein Wort</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>{name}, not yet: {words}</source>
        <translation>{name}, noch nicht: {words}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>No defect was named.</source>
        <translation>Kein Fehler wurde genannt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Nothing is known of its making.</source>
        <translation>Über die Entstehung ist nichts bekannt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>How long did it take? Type the minutes, then hand it back.</source>
        <translation>Wie lange hat es gedauert? Die Minuten eingeben, dann zurückgeben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>An estimate is minutes: 20, 1:30 or 2 h.</source>
        <translation>Eine Schätzung sind Minuten: 20, 1:30 oder 2 h.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>A deadline is a day: 2026-06-01, today, tomorrow or +3.</source>
        <translation>Eine Frist ist ein Tag: 2026-06-01, today, tomorrow oder +3.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Type how long it took: 12, 1:30 or 2 h.</source>
        <translation>Die Dauer eingeben: 12, 1:30 oder 2 h.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Give Back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Take Over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>Take It</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>waits for a look</source>
        <translation>wartet auf einen Blick</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <location filename="../../resources/languages/heard.txt"/>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>None yet. What you save in the editor is noticed by itself.</source>
        <translation>Noch keine. Was im Editor gespeichert wird, wird von selbst bemerkt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_panel.py"/>
        <source>The original carries a Content Credential (C2PA). An edit would leave it there but broken, so you work on a copy.</source>
        <translation>Das Original trägt ein Content Credential (C2PA). Eine Bearbeitung ließe es dort, aber ungültig; gearbeitet wird deshalb an einer Kopie.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_paper.py"/>
        <source>to-fix</source>
        <translation>nacharbeiten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_paper.py"/>
        <source>Page {done} of {total}</source>
        <translation>Seite {done} von {total}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_paper.py"/>
        <source>Written to {names}.</source>
        <translation>Geschrieben nach {names}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_paper.py"/>
        <source>Cancelled. No sheet was written.</source>
        <translation>Abgebrochen. Kein Bogen wurde geschrieben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_picture.py"/>
        <source>Picture with pins</source>
        <translation>Bild mit Stellen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_picture.py"/>
        <source>The file is not there</source>
        <translation>Die Datei ist nicht da</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_views.py"/>
        <source>Tickets</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_views.py"/>
        <source>Crops of the tickets</source>
        <translation>Ausschnitte der Aufträge</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>In work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>Waits for a look</source>
        <translation>Wartet auf einen Blick</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>Fixed</source>
        <translation>Nachgearbeitet</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>Deadline first</source>
        <translation>Frist</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>Least effort first</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>By brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <location filename="../../curator/gui/verdicts.py"/>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <location filename="../../curator/gui/wording.py"/>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>{days} d overdue</source>
        <translation>{days} Tage überfällig</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>by {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>estimate {minutes}</source>
        <translation>Schätzung {minutes}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/ticket_words.py"/>
        <source>taken by {name}</source>
        <translation>übernommen von {name}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/toast.py"/>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/toast.py"/>
        <source>Takes this word away; what was done stays.  (Esc)</source>
        <translation>Nimmt diese Meldung weg; was getan wurde, bleibt.  (Esc)</translation>
    </message>
    <message>
        <location filename="../../curator/gui/trend_plot.py"/>
        <source>Distance from the references over time</source>
        <translation>Abstand von den Referenzen über die Zeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/trend_plot.py"/>
        <source>The running median begins at {first} and ends at {last}.</source>
        <translation>Der gleitende Median beginnt bei {first} und endet bei {last}.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/trend_plot.py"/>
        <source>made first</source>
        <translation>zuerst erzeugt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/trend_plot.py"/>
        <source>distance and running median</source>
        <translation>Abstand und gleitender Median</translation>
    </message>
    <message>
        <location filename="../../curator/gui/trend_plot.py"/>
        <source>made last</source>
        <translation>zuletzt erzeugt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/unheard_keys.py"/>
        <source>Nothing looks like this one.</source>
        <translation>Nichts sieht diesem Bild ähnlich.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/unheard_keys.py"/>
        <source>Select two or more, or one that has its like: the rest is rejected.</source>
        <translation>Zwei oder mehr auswählen oder eine mit ähnlichen: Die übrigen werden abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/unheard_keys.py"/>
        <source>First show what looks alike; there variants are told apart.</source>
        <translation>Zuerst die ähnlichen zeigen; dort werden Varianten aus der Gruppe genommen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/unheard_keys.py"/>
        <source>There is no variant here to say that of.</source>
        <translation>Hier ist keine Variante, von der sich das sagen ließe.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/variant_grid.py"/>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/variant_list.py"/>
        <source>file missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <location filename="../../curator/gui/variant_list.py"/>
        <source>flagged</source>
        <translation>mit Hinweis</translation>
    </message>
    <message>
        <location filename="../../curator/gui/variant_list.py"/>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/variant_list.py"/>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <location filename="../../curator/gui/verdicts.py"/>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <location filename="../../curator/gui/verdicts.py"/>
        <source>To fix</source>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <location filename="../../curator/gui/view_switch.py"/>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location filename="../../curator/gui/welcome_page.py"/>
        <source>Back to the Beginning</source>
        <translation>Zurück zum Anfang</translation>
    </message>
    <message>
        <location filename="../../curator/gui/welcome_page.py"/>
        <source>Drop a folder of images</source>
        <translation>Einen Ordner mit Bildern hierher ziehen</translation>
    </message>
    <message>
        <location filename="../../curator/gui/welcome_page.py"/>
        <source>Curator shows generated images one at a time, for you to accept, fix or reject.</source>
        <translation>Curator zeigt erzeugte Bilder eins nach dem anderen, zum Annehmen, Nacharbeiten oder Ablehnen.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/welcome_page.py"/>
        <source>PNG, JPEG, WebP, AVIF, TIFF and GIF, with all subfolders.
Originals are only read, never changed or moved.</source>
        <translation>PNG, JPEG, WebP, AVIF, TIFF und GIF, mit allen Unterordnern.
Originale werden nur gelesen, nie geändert oder verschoben.</translation>
    </message>
    <message>
        <location filename="../../curator/gui/welcome_page.py"/>
        <source>Recent libraries</source>
        <translation>Zuletzt benutzte Bibliotheken</translation>
    </message>
    <message>
        <location filename="../../curator/gui/welcome_page.py"/>
        <source>not there now: {place}</source>
        <translation>zurzeit nicht da: {place}</translation>
    </message>
    <message>
        <location filename="../../curator/gui/wording.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <location filename="../../curator/gui/wording.py"/>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <location filename="../../curator/gui/wording.py"/>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <location filename="../../curator/gui/wording.py"/>
        <source>F5 tries again.</source>
        <translation>F5 versucht es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>fix</source>
        <translation>Nacharbeiten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{all} star</source>
        <translation>{all} Stern</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{all} stars</source>
        <translation>{all} Sterne</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>red label</source>
        <translation>Rotes Etikett</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>yellow label</source>
        <translation>Gelbes Etikett</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>green label</source>
        <translation>Grünes Etikett</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>blue label</source>
        <translation>Blaues Etikett</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>purple label</source>
        <translation>Violettes Etikett</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no label</source>
        <translation>Kein Etikett</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no note</source>
        <translation>Keine Notiz</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no defect</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>guessed</source>
        <translation>geraten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>stated</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>given</source>
        <translation>gesagt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>requested</source>
        <translation>Anfragezeit</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>embedded</source>
        <translation>Angabe in der Datei</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>file time</source>
        <translation>Dateizeit</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>import order</source>
        <translation>Importfolge</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>on demand</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>after the verdict</source>
        <translation>nach dem Urteil</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>ideation</source>
        <translation>Ideenfindung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>refinement</source>
        <translation>Verfeinerung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>alpha halo</source>
        <translation>Saum am Freisteller</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>banding</source>
        <translation>Farbabrisse</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>blocking</source>
        <translation>Blockmuster</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>border</source>
        <translation>Rand</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>chromatic aberration</source>
        <translation>Farbsäume</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>clipping</source>
        <translation>Tonwertverlust</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>lattice</source>
        <translation>Gittermuster</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>low detail</source>
        <translation>wenig Details</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>print size</source>
        <translation>Druckgröße</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>motion blur</source>
        <translation>Bewegungsunschärfe</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>oversharpening</source>
        <translation>Überschärfung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>seam</source>
        <translation>Naht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>waxy texture</source>
        <translation>wächserne Textur</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>colour cast</source>
        <translation>Farbstich</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>lighting</source>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>warp</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>top right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>in the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>bottom left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>bottom right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to have a border</source>
        <translation>zu klein für einen Rand</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a frame along all four edges</source>
        <translation>ein Rahmen an allen vier Kanten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>bars of one tone, top and bottom</source>
        <translation>einfarbige Balken, oben und unten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>bars of one tone, left and right</source>
        <translation>einfarbige Balken, links und rechts</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its colour fringes</source>
        <translation>zu klein, um Farbsäume zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a colour channel lies {n} px beside the others</source>
        <translation>ein Farbkanal liegt {n} px neben den anderen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>colour fringes along edges, {n} px at the corners</source>
        <translation>Farbsäume an Kanten, {n} px in den Ecken</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>colour fringes along edges, {n} px at the corners, strongest {said}</source>
        <translation>Farbsäume an Kanten, {n} px in den Ecken, am stärksten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its tones</source>
        <translation>zu klein, um Tonwerte zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>blown highlights without any tone</source>
        <translation>ausgefressene Lichter ohne jeden Ton</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>blown highlights without any tone, most of them {said}</source>
        <translation>ausgefressene Lichter ohne jeden Ton, die meisten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>crushed shadows without any tone</source>
        <translation>zugelaufene Schatten ohne jeden Ton</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>crushed shadows without any tone, most of them {said}</source>
        <translation>zugelaufene Schatten ohne jeden Ton, die meisten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the whole picture is too dark</source>
        <translation>das ganze Bild ist zu dunkel</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the whole picture is too light</source>
        <translation>das ganze Bild ist zu hell</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its fine structure</source>
        <translation>zu klein, um die feine Struktur zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a fine repeating pattern of {n} levels all over</source>
        <translation>ein feines Wiederholungsmuster von {n} Stufen, überall</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a fine repeating pattern of {n} levels, strongest {said}</source>
        <translation>ein feines Wiederholungsmuster von {n} Stufen, am stärksten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its light</source>
        <translation>zu klein, um das Licht zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too few edges to judge its light by</source>
        <translation>zu wenige Kanten, um das Licht zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the light looks warmer {said} than elsewhere</source>
        <translation>das Licht wirkt {said} wärmer als anderswo</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the light looks cooler {said} than elsewhere</source>
        <translation>das Licht wirkt {said} kühler als anderswo</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>hardly more detail than at {n} % of its size</source>
        <translation>kaum mehr Details als bei {n} % der Größe</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>streaks of motion in one direction, {said}</source>
        <translation>Bewegungsschlieren in einer Richtung, {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>vertical</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>horizontal</source>
        <translation>waagerecht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>falling to the right at about {n}°</source>
        <translation>nach rechts fallend, etwa {n}°</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>rising to the right at about {n}°</source>
        <translation>nach rechts steigend, etwa {n}°</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its motion</source>
        <translation>zu klein, um Bewegung zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too little texture to judge its motion by</source>
        <translation>zu wenig Textur, um Bewegung zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to have a seam</source>
        <translation>zu klein für eine Naht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the tone jumps along a vertical line, {n} % from the left</source>
        <translation>der Ton springt entlang einer senkrechten Linie, {n} % von links</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the tone jumps along a horizontal line, {n} % from the top</source>
        <translation>der Ton springt entlang einer waagerechten Linie, {n} % von oben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the content does not fit along a vertical line, {n} % from the left</source>
        <translation>der Inhalt passt entlang einer senkrechten Linie nicht, {n} % von links</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the content does not fit along a horizontal line, {n} % from the top</source>
        <translation>der Inhalt passt entlang einer waagerechten Linie nicht, {n} % von oben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the picture is mirrored along a vertical line, {n} % from the left</source>
        <translation>das Bild ist an einer senkrechten Linie gespiegelt, {n} % von links</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the picture is mirrored along a horizontal line, {n} % from the top</source>
        <translation>das Bild ist an einer waagerechten Linie gespiegelt, {n} % von oben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to repeat itself</source>
        <translation>zu klein, um sich zu wiederholen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no region appears twice</source>
        <translation>kein Bereich erscheint doppelt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a region appears twice</source>
        <translation>ein Bereich erscheint doppelt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a region appears twice, {said} and {said2}</source>
        <translation>ein Bereich erscheint doppelt, {said} und {said2}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no transparency</source>
        <translation>keine Transparenz</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no soft edge to judge its matte by</source>
        <translation>keine weiche Kante, um den Freisteller zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a white rim around the cut-out</source>
        <translation>ein weißer Saum um den Freisteller</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a white rim around the cut-out, most {said}</source>
        <translation>ein weißer Saum um den Freisteller, am meisten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a black rim around the cut-out</source>
        <translation>ein schwarzer Saum um den Freisteller</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a black rim around the cut-out, most {said}</source>
        <translation>ein schwarzer Saum um den Freisteller, am meisten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>visible steps in smooth gradients</source>
        <translation>sichtbare Stufen in weichen Verläufen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>visible steps in smooth gradients, strongest {said}</source>
        <translation>sichtbare Stufen in weichen Verläufen, am stärksten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its gradients</source>
        <translation>zu klein, um Verläufe zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>8×8 compression blocks all over</source>
        <translation>8×8-Kompressionsblöcke überall</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>8×8 compression blocks, strongest {said}</source>
        <translation>8×8-Kompressionsblöcke, am stärksten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its compression</source>
        <translation>zu klein, um die Kompression zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>soft focus: no part of the picture is crisp</source>
        <translation>weicher Fokus: kein Teil des Bildes ist scharf</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its focus</source>
        <translation>zu klein, um die Schärfe zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>an empty picture has no focus to judge</source>
        <translation>ein leeres Bild hat keine Schärfe zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the greys lean to {said}</source>
        <translation>die Grautöne neigen zu {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the greys lean to {said} by {n}</source>
        <translation>die Grautöne neigen um {n} zu {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>noise of {n} levels even in calm places</source>
        <translation>Rauschen von {n} Stufen selbst an ruhigen Stellen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no middle tone to judge its noise by</source>
        <translation>kein Mittelton, um das Rauschen zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its noise</source>
        <translation>zu klein, um das Rauschen zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>outlines along edges from sharpening</source>
        <translation>Konturen an Kanten vom Schärfen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>outlines along edges from sharpening, most {said}</source>
        <translation>Konturen an Kanten vom Schärfen, am meisten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>detail for {n} cm along the longer side at {ppi} ppi</source>
        <translation>Details für {n} cm an der längeren Seite bei {ppi} ppi</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>needs {n} px along the longer side, has detail for {detail}: {ppi} ppi</source>
        <translation>braucht {n} px an der längeren Seite, hat Details für {detail}: {ppi} ppi</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small for its print</source>
        <translation>zu klein für den Druck</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>lines that swim</source>
        <translation>Linien, die schwimmen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>lines that swim, most {said}</source>
        <translation>Linien, die schwimmen, am meisten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too few lines to judge their straightness</source>
        <translation>zu wenige Linien, um ihre Geradheit zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>surfaces without fine texture between sharp edges</source>
        <translation>Flächen ohne feine Textur zwischen scharfen Kanten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>surfaces without fine texture between sharp edges, most {said}</source>
        <translation>Flächen ohne feine Textur zwischen scharfen Kanten, am meisten {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too small to judge its texture</source>
        <translation>zu klein, um die Textur zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too few edges to judge its texture by</source>
        <translation>zu wenige Kanten, um die Textur zu beurteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>differs from its siblings: {said}</source>
        <translation>weicht von den Geschwistern ab: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>in many small ways</source>
        <translation>in vielen Kleinigkeiten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>lighter</source>
        <translation>heller</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>darker</source>
        <translation>dunkler</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>more contrast</source>
        <translation>mehr Kontrast</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>less contrast</source>
        <translation>weniger Kontrast</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>lifted shadows</source>
        <translation>angehobene Schatten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>deeper shadows</source>
        <translation>tiefere Schatten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>lighter lower tones</source>
        <translation>hellere Tiefen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>darker lower tones</source>
        <translation>dunklere Tiefen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>lighter upper tones</source>
        <translation>hellere Höhen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>darker upper tones</source>
        <translation>dunklere Höhen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>brighter highlights</source>
        <translation>hellere Lichter</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>duller highlights</source>
        <translation>mattere Lichter</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>more magenta</source>
        <translation>mehr Magenta</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>greener</source>
        <translation>grüner</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>warmer</source>
        <translation>wärmer</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>cooler</source>
        <translation>kühler</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>wider reds and greens</source>
        <translation>weitere Rot- und Grüntöne</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>narrower reds and greens</source>
        <translation>engere Rot- und Grüntöne</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>wider blues and yellows</source>
        <translation>weitere Blau- und Gelbtöne</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>narrower blues and yellows</source>
        <translation>engere Blau- und Gelbtöne</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>more saturated</source>
        <translation>gesättigter</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>less saturated</source>
        <translation>weniger gesättigt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>stronger strong colours</source>
        <translation>kräftigere kräftige Farben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>weaker strong colours</source>
        <translation>schwächere kräftige Farben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>warmer shadows</source>
        <translation>wärmere Schatten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>cooler shadows</source>
        <translation>kühlere Schatten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>warmer highlights</source>
        <translation>wärmere Lichter</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>cooler highlights</source>
        <translation>kühlere Lichter</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>more magenta shadows</source>
        <translation>Schatten mit mehr Magenta</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>greener shadows</source>
        <translation>grünere Schatten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>more magenta highlights</source>
        <translation>Lichter mit mehr Magenta</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>greener highlights</source>
        <translation>grünere Lichter</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>more {said} texture</source>
        <translation>mehr {said} Textur</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>less {said} texture</source>
        <translation>weniger {said} Textur</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>rougher {said} surfaces</source>
        <translation>rauere {said} Flächen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>smoother {said} surfaces</source>
        <translation>glattere {said} Flächen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>crisper {said} edges</source>
        <translation>schärfere {said} Kanten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>softer {said} edges</source>
        <translation>weichere {said} Kanten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>fine</source>
        <translation>feine</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>small</source>
        <translation>kleine</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>middle-sized</source>
        <translation>mittlere</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>coarse</source>
        <translation>grobe</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>large</source>
        <translation>große</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>more grain</source>
        <translation>mehr Körnung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>less grain</source>
        <translation>weniger Körnung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Drawing the demo</source>
        <translation>Demo wird gezeichnet</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Measuring images</source>
        <translation>Bilder werden gemessen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Looking for repeated regions</source>
        <translation>Wiederholte Bereiche werden gesucht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Comparing images</source>
        <translation>Bilder werden verglichen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Looking for images</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Reading images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Reading again</source>
        <translation>Wird neu gelesen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Moving files</source>
        <translation>Dateien werden verschoben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Moving files back</source>
        <translation>Dateien werden zurückgeholt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Copying picks</source>
        <translation>Angenommene werden kopiert</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Preparing the next batches</source>
        <translation>Die nächsten Stapel werden vorbereitet</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Now and then an image with a planted flaw, or one you have judged before, is mixed in. It measures the process and never counts in any figure.</source>
        <translation>Ab und zu ist ein Bild mit eingebautem Fehler oder ein schon beurteiltes dabei. Das misst das Verfahren und zählt in keiner Zahl.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} of {all} planted flaw found.</source>
        <translation>{n} von {all} eingebauten Fehlern gefunden.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} of {all} planted flaws found.</source>
        <translation>{n} von {all} eingebauten Fehlern gefunden.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} of {all} repeated image judged as before.</source>
        <translation>{n} von {all} wiederholten Bildern wie zuvor beurteilt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} of {all} repeated images judged as before.</source>
        <translation>{n} von {all} wiederholten Bildern wie zuvor beurteilt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>campaign none</source>
        <translation>keine Kampagne</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>campaign {name}</source>
        <translation>Kampagne {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>brief {name}</source>
        <translation>Briefing {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>merged into {name}</source>
        <translation>zusammengelegt mit {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>called {name}</source>
        <translation>heißt jetzt {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>reference of {name}</source>
        <translation>Referenz von {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is for {said}</source>
        <translation>{name} ist für {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>stands alone</source>
        <translation>steht für sich</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>refines another variant</source>
        <translation>verfeinert eine andere Variante</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>There is already a brief called {name} in this campaign.</source>
        <translation>In dieser Kampagne gibt es schon ein Briefing namens {name}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Choose another name, or merge the two briefs.</source>
        <translation>Einen anderen Namen wählen oder die beiden Briefings zusammenlegen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} of these {all} variants are not accepted.</source>
        <translation>{n} von diesen {all} Varianten sind nicht angenommen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Only an accepted variant can be a brief's reference; accept it first.</source>
        <translation>Nur eine angenommene Variante kann Referenz eines Briefings sein; zuerst annehmen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>There is nothing to correct.</source>
        <translation>Es gibt nichts zu korrigieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Choose variants, and what to say of them.</source>
        <translation>Varianten wählen, und was von ihnen zu sagen ist.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>A brief needs a name.</source>
        <translation>Ein Briefing braucht einen Namen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Type one.</source>
        <translation>Einen eingeben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>A brief cannot be merged with itself.</source>
        <translation>Ein Briefing lässt sich nicht mit sich selbst zusammenlegen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Choose another one.</source>
        <translation>Ein anderes wählen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>A variant cannot refine itself.</source>
        <translation>Eine Variante kann sich nicht selbst verfeinern.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The library {name} cannot be used: {text}.</source>
        <translation>Die Bibliothek {name} ist nicht benutzbar: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is not a file, so it is no library.</source>
        <translation>{name} ist keine Datei und damit keine Bibliothek.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Name a file, such as spring.curator.</source>
        <translation>Eine Datei nennen, etwa spring.curator.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Another program holds it; close that program and try again.</source>
        <translation>Ein anderes Programm hält sie; dieses Programm schließen und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The disk is full; make room and try again. Nothing already decided is lost.</source>
        <translation>Der Datenträger ist voll; Platz schaffen und erneut versuchen. Nichts schon Entschiedenes ist verloren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>It can only be read where it is. Copy it to a folder that you may write to.</source>
        <translation>Sie lässt sich an ihrem Ort nur lesen. In einen beschreibbaren Ordner kopieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Check that the folder exists, and copy the library to one you may write to.</source>
        <translation>Prüfen, ob der Ordner existiert, und die Bibliothek in einen beschreibbaren Ordner kopieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The file is damaged or is not a Curator library; restore it from a copy.</source>
        <translation>Die Datei ist beschädigt oder keine Curator-Bibliothek; aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>There is no library at {name}.</source>
        <translation>Es gibt keine Bibliothek bei {name}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Import images into it first.</source>
        <translation>Zuerst Bilder hineinimportieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The library {name} is no longer there.</source>
        <translation>Die Bibliothek {name} ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>It was moved, renamed or deleted: put it back or restore it from a copy, then try again.</source>
        <translation>Sie wurde verschoben, umbenannt oder gelöscht: zurücklegen oder aus einer Kopie wiederherstellen, dann erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The folder {name} does not exist.</source>
        <translation>Den Ordner {name} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Make it, or choose another place.</source>
        <translation>Ihn anlegen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>No copy could be written to {name}: {text}.</source>
        <translation>Nach {name} ließ sich keine Kopie schreiben: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Make room and try again.</source>
        <translation>Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The library has been closed.</source>
        <translation>Die Bibliothek wurde geschlossen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>There is no such file or folder: {name}.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht: {name}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Check the name; relative paths start at the current folder.</source>
        <translation>Den Namen prüfen; relative Pfade beginnen im aktuellen Ordner.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it cannot be read: {text}</source>
        <translation>sie lässt sich nicht lesen: {text}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its name is not valid Unicode; rename it</source>
        <translation>ihr Name ist kein gültiges Unicode; umbenennen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>this is a HEIC image, which cannot be shown; export it as PNG or JPEG</source>
        <translation>das ist ein HEIC-Bild, das nicht gezeigt werden kann; als PNG oder JPEG exportieren</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>there is no such file or folder</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the folder cannot be opened: {text}</source>
        <translation>der Ordner lässt sich nicht öffnen: {text}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it has changed since it was imported; import it again</source>
        <translation>sie hat sich seit dem Import geändert; noch einmal importieren</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>analysis crashed or never ended on this file; it can be reviewed all the same</source>
        <translation>die Analyse ist an dieser Datei abgestürzt oder nie fertig geworden; geprüft werden kann sie trotzdem</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>analysis failed: {text}</source>
        <translation>die Analyse ist gescheitert: {text}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the picture does not fit into memory</source>
        <translation>das Bild passt nicht in den Speicher</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The processes that measure images cannot be started.</source>
        <translation>Die Prozesse, die Bilder messen, lassen sich nicht starten.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Run curator doctor; what was imported is kept and can be measured later.</source>
        <translation>curator doctor ausführen; Importiertes bleibt und kann später gemessen werden.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the file cannot be opened: {text}</source>
        <translation>die Datei lässt sich nicht öffnen: {text}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the file cannot be read: {text}</source>
        <translation>die Datei lässt sich nicht lesen: {text}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the file ends before its picture begins (truncated {kind})</source>
        <translation>die Datei endet, bevor ihr Bild beginnt (abgeschnittenes {kind})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>this is not an image of a known kind</source>
        <translation>das ist kein Bild bekannter Art</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>this is a video, not an image</source>
        <translation>das ist ein Video, kein Bild</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>this is a web page (HTML), not an image</source>
        <translation>das ist eine Webseite (HTML), kein Bild</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>this is a text file, not an image</source>
        <translation>das ist eine Textdatei, kein Bild</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>this is an SVG drawing, which Curator does not read</source>
        <translation>das ist eine SVG-Zeichnung, die Curator nicht liest</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>this is {kind}, which Curator does not read</source>
        <translation>das ist {kind}, was Curator nicht liest</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>this is a Git LFS pointer: the image itself was not downloaded</source>
        <translation>das ist ein Git-LFS-Zeiger: Das Bild selbst wurde nicht heruntergeladen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Export it as PNG, JPEG, WebP, AVIF or TIFF.</source>
        <translation>Als PNG, JPEG, WebP, AVIF oder TIFF exportieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Export it as PNG.</source>
        <translation>Als PNG exportieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Export or download the file again.</source>
        <translation>Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Export a smaller version of it.</source>
        <translation>Eine kleinere Fassung exportieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Copy or download it again.</source>
        <translation>Noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its pixel data is damaged</source>
        <translation>ihre Pixeldaten sind beschädigt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its {kind} data is damaged or incomplete</source>
        <translation>ihre {kind}-Daten sind beschädigt oder unvollständig</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it is not a PNG, JPEG, WebP, AVIF, TIFF or GIF file</source>
        <translation>das ist keine PNG-, JPEG-, WebP-, AVIF-, TIFF- oder GIF-Datei</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it has too many pixels; {said}</source>
        <translation>sie hat zu viele Pixel; {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it has {size}; Curator reads up to {n} million</source>
        <translation>sie hat {size}; Curator liest bis zu {n} Millionen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Curator reads up to {n} million</source>
        <translation>Curator liest bis zu {n} Millionen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the file has {n} GiB; Curator reads up to 2</source>
        <translation>die Datei hat {n} GiB; Curator liest bis zu 2</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the PNG file's pixel data is damaged: {n} % of it can be read</source>
        <translation>die Pixeldaten der PNG-Datei sind beschädigt: {n} % davon sind lesbar</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the PNG header is missing or cut off</source>
        <translation>der PNG-Kopf fehlt oder ist abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the PNG file holds no pixel data</source>
        <translation>die PNG-Datei enthält keine Pixeldaten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>It does not fit into memory.</source>
        <translation>Sie passt nicht in den Speicher.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The file is not where it was.</source>
        <translation>Die Datei ist nicht mehr an ihrem Ort.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} cannot be written: {text}.</source>
        <translation>{name} lässt sich nicht schreiben: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Check that the disk has room and that no other program holds the file.</source>
        <translation>Prüfen, ob Platz ist und kein anderes Programm die Datei hält.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is a library or another database, and stays.</source>
        <translation>{name} ist eine Bibliothek oder eine andere Datenbank und bleibt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is a part of the library {name2}, and stays.</source>
        <translation>{name} gehört zur Bibliothek {name2} und bleibt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Give the file another name.</source>
        <translation>Der Datei einen anderen Namen geben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>It is a folder; give the name of a file.</source>
        <translation>Das ist ein Ordner; den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Make the folder {name} first.</source>
        <translation>Zuerst den Ordner {name} anlegen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is not a folder.</source>
        <translation>{name} ist kein Ordner.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is not a folder; give the name of a file.</source>
        <translation>{name} ist kein Ordner; den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Choose a folder that you may write to, or ask for access to {name}.</source>
        <translation>Einen beschreibbaren Ordner wählen oder Zugriff auf {name} erbitten.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Another file has this name.</source>
        <translation>Eine andere Datei hat diesen Namen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Another file is at that place.</source>
        <translation>Dort liegt eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>It is there already.</source>
        <translation>Sie ist schon da.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The file was changed since it was imported.</source>
        <translation>Die Datei wurde seit dem Import geändert.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>It is no longer rejected.</source>
        <translation>Sie ist nicht mehr abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The demo's folder {name} cannot be made: {text}.</source>
        <translation>Der Ordner {name} der Demo lässt sich nicht anlegen: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The demo cannot be written to {name}: {text}.</source>
        <translation>Die Demo lässt sich nicht nach {name} schreiben: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>No campaign has {n} reference images; {least} are needed to know its look.</source>
        <translation>Ohne Kampagne gibt es {n} Referenzbilder; nötig sind {least}, um das Aussehen zu kennen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} has {n} reference images; {least} are needed to know its look.</source>
        <translation>{name} hat {n} Referenzbilder; nötig sind {least}, um das Aussehen zu kennen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Select images with the wanted look in the library and choose Use as References.</source>
        <translation>In der Bibliothek Bilder mit dem gewünschten Aussehen auswählen, dann Als Referenzen verwenden.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>No image of this campaign is measured yet.</source>
        <translation>Noch ist kein Bild dieser Kampagne gemessen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Measure them first.</source>
        <translation>Zuerst messen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>No file of this variant has been read yet.</source>
        <translation>Noch wurde keine Datei dieser Variante gelesen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Import it first.</source>
        <translation>Zuerst importieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The texts kept of {name} are damaged: {text}.</source>
        <translation>Die von {name} aufbewahrten Texte sind beschädigt: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Import the file again.</source>
        <translation>Die Datei noch einmal importieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Finding faces</source>
        <translation>Gesichter finden</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Reading text</source>
        <translation>Text lesen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{said} is an optional extra.</source>
        <translation>{said} ist ein Zusatz nach Wahl.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{said} does not start: {text}.</source>
        <translation>{said} startet nicht: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Run curator doctor.</source>
        <translation>curator doctor ausführen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{said} crashed on this image or did not come to an end.</source>
        <translation>{said} ist an diesem Bild abgestürzt oder nicht fertig geworden.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Nothing else is touched. Other images can still be asked.</source>
        <translation>Sonst ist nichts betroffen. Andere Bilder lassen sich weiter befragen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{said} failed on this image: {text}.</source>
        <translation>{said} ist an diesem Bild gescheitert: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The log has the details.</source>
        <translation>Das Protokoll hat die Einzelheiten.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>read differently</source>
        <translation>anders gelesen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>nothing decided</source>
        <translation>nichts entschieden</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} of {all}, {rate} ({low}–{high} %)</source>
        <translation>{n} von {all}, {rate} ({low}–{high} %)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>not ranked, could be {range}</source>
        <translation>nicht gereiht, könnte {range} sein</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>takes ordered by {said}</source>
        <translation>Takes geordnet nach {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>not ranked, could be {range}; takes ordered by {said}</source>
        <translation>nicht gereiht, könnte {range} sein; Takes geordnet nach {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{all} brief</source>
        <translation>{all} Briefing</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{all} briefs</source>
        <translation>{all} Briefings</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} {said} brief</source>
        <translation>{n} Briefing ({said})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} {said} briefs</source>
        <translation>{n} Briefings ({said})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>difference {points} points ({low} to {high}) on {said}</source>
        <translation>Unterschied {points} Punkte ({low} bis {high}) auf {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is ahead of {name2}: {said}.</source>
        <translation>{name} liegt vor {name2}: {said}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>No practical difference between {name} and {name2}: {said}.</source>
        <translation>Kein praktischer Unterschied zwischen {name} und {name2}: {said}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Not yet known whether {name} or {name2} is better: only {said} in common.</source>
        <translation>Noch nicht bekannt, ob {name} oder {name2} besser ist: nur {said} gemeinsam.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Not yet known whether {name} or {name2} is better: {said}; {said2}.</source>
        <translation>Noch nicht bekannt, ob {name} oder {name2} besser ist: {said}; {said2}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Not yet known whether {name} or {name2} is better: {said}; {said2}; {said3}.</source>
        <translation>Noch nicht bekannt, ob {name} oder {name2} besser ist: {said}; {said2}; {said3}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>too many first takes are undecided</source>
        <translation>zu viele erste Takes sind unentschieden</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>more than 1000 more briefs would be needed, or there is no real difference</source>
        <translation>mehr als 1000 weitere Briefings wären nötig, oder es gibt keinen echten Unterschied</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>enough for one look that was planned, not yet for looking every day</source>
        <translation>genug für einen geplanten Blick, noch nicht für tägliches Hinsehen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>there is a difference, but it may be under five points</source>
        <translation>es gibt einen Unterschied, aber vielleicht von unter fünf Punkten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>about {all} more brief would settle it</source>
        <translation>etwa {all} weiteres Briefing würde es klären</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>about {all} more briefs would settle it</source>
        <translation>etwa {all} weitere Briefings würden es klären</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>about {n} more briefs would settle it ({low} or more)</source>
        <translation>etwa {n} weitere Briefings würden es klären ({low} oder mehr)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>about {n} more briefs would settle it ({low} to {high})</source>
        <translation>etwa {n} weitere Briefings würden es klären ({low} bis {high})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>about {n} more brief would settle it ({low} or more)</source>
        <translation>etwa {n} weiteres Briefing würde es klären ({low} oder mehr)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>about {n} more brief would settle it ({low} to {high})</source>
        <translation>etwa {n} weiteres Briefing würde es klären ({low} bis {high})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name}: the first image of the first take was accepted, with no retouch.</source>
        <translation>{name}: das erste Bild des ersten Takes wurde angenommen, ohne Retusche.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name}: the first image of the first take was accepted or fixed, with at most {n} minutes of retouch.</source>
        <translation>{name}: das erste Bild des ersten Takes wurde angenommen oder nachgearbeitet, mit höchstens {n} Minuten Retusche.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name}: any image of the first take was accepted, retouched or not.</source>
        <translation>{name}: irgendein Bild des ersten Takes wurde angenommen, retuschiert oder nicht.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>one first take of one brief by one model in one tier</source>
        <translation>ein erster Take eines Briefings von einem Modell in einer Stufe</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>What is one observation?</source>
        <translation>Was ist eine Beobachtung?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>What is a success?</source>
        <translation>Was ist ein Erfolg?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>How much is decided?</source>
        <translation>Wie viel ist entschieden?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{rate} of first takes</source>
        <translation>{rate} der ersten Takes</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>there are no first takes</source>
        <translation>es gibt keine ersten Takes</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>How is the order of takes known?</source>
        <translation>Woher ist die Reihenfolge der Takes bekannt?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>there are no takes</source>
        <translation>es gibt keine Takes</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>take {n}</source>
        <translation>Take {n}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} by {said}</source>
        <translation>{n} nach {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Did reviewers see the model?</source>
        <translation>War beim Prüfen das Modell zu sehen?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{rate} of decisions were blind</source>
        <translation>{rate} der Entscheidungen waren blind</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{rate} of decisions of which it is stated were blind</source>
        <translation>{rate} der Entscheidungen, bei denen es angegeben ist, waren blind</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>not stated of {n} imported decision</source>
        <translation>nicht angegeben bei {n} importierten Entscheidung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>not stated of {n} imported decisions</source>
        <translation>nicht angegeben bei {n} importierten Entscheidungen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>left out: {n} verdict given with the model known</source>
        <translation>weggelassen: {n} Urteil, bei dem das Modell bekannt war</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>left out: {n} verdicts given with the model known</source>
        <translation>weggelassen: {n} Urteile, bei denen das Modell bekannt war</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>imported decisions count</source>
        <translation>importierte Entscheidungen zählen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>What was judged while a pace was changing?</source>
        <translation>Was wurde geurteilt, während sich ein Tempo änderte?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} verdict; without them: {said}</source>
        <translation>{n} Urteil; ohne es: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} verdicts; without them: {said}</source>
        <translation>{n} Urteile; ohne sie: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the same rates</source>
        <translation>dieselben Raten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} {rate} in place of {before}</source>
        <translation>{name} {rate} statt {before}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Are models compared on the same briefs?</source>
        <translation>Werden Modelle auf denselben Briefings verglichen?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>always; Tango interval, mid-p McNemar, e-value</source>
        <translation>immer; Tango-Intervall, mid-p-McNemar, e-Wert</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Which models share no brief?</source>
        <translation>Welche Modelle teilen kein Briefing?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{text}, and {n} other pairs</source>
        <translation>{text} und {n} weitere Paare</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>How many comparisons were made?</source>
        <translation>Wie viele Vergleiche wurden gemacht?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n}, findings hold for all at once</source>
        <translation>{n}, Befunde gelten für alle zugleich</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>What was left out?</source>
        <translation>Was blieb außen vor?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>How many variants have no known model?</source>
        <translation>Wie viele Varianten haben kein bekanntes Modell?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>How many first takes lack their first image?</source>
        <translation>Wie vielen ersten Takes fehlt ihr erstes Bild?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>How many files are missing?</source>
        <translation>Wie viele Dateien fehlen?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} (their verdicts count)</source>
        <translation>{n} (ihre Urteile zählen)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Was this question asked beforehand?</source>
        <translation>Wurde diese Frage vorab gestellt?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>exploratory reading</source>
        <translation>erkundende Lesart</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>confirmatory reading</source>
        <translation>bestätigende Lesart</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>exploratory reading, said by {name} on {date}</source>
        <translation>erkundende Lesart, festgelegt von {name} am {date}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>confirmatory reading, said by {name} on {date}</source>
        <translation>bestätigende Lesart, festgelegt von {name} am {date}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>what is compared was not settled beforehand: confirm findings on new briefs</source>
        <translation>was verglichen wird, war nicht vorher festgelegt: Befunde an neuen Briefings bestätigen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>what is compared was settled before the images were judged</source>
        <translation>was verglichen wird, war festgelegt, bevor die Bilder beurteilt wurden</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no figure depends on it</source>
        <translation>keine Zahl hängt davon ab</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Who judged?</source>
        <translation>Wer hat beurteilt?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} reviewer, {all} decision; with fewer than five, conclusions hold for these reviewers</source>
        <translation>{n} Person, {all} Entscheidung; unter fünf gelten die Schlüsse nur für diese Personen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} reviewer, {all} decisions; with fewer than five, conclusions hold for these reviewers</source>
        <translation>{n} Person, {all} Entscheidungen; unter fünf gelten die Schlüsse nur für diese Personen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} reviewers, {all} decisions; with fewer than five, conclusions hold for these reviewers</source>
        <translation>{n} Personen, {all} Entscheidungen; unter fünf gelten die Schlüsse nur für diese Personen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} reviewers, {all} decisions</source>
        <translation>{n} Personen, {all} Entscheidungen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Did models take turns in coming first?</source>
        <translation>Kam jedes Modell gleich oft zuerst?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Did models take turns in coming first in the whole library?</source>
        <translation>In der ganzen Bibliothek: Kam jedes Modell gleich oft zuerst?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no batch in which something was decided held several models of one brief</source>
        <translation>kein Stapel, in dem entschieden wurde, enthielt mehrere Modelle eines Briefings</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} block with several models; largest distance of a mean place from the middle {low} (0 even, 0.5 always first)</source>
        <translation>{n} Block mit mehreren Modellen; größter Abstand eines mittleren Platzes von der Mitte {low} (0 gleichmäßig, 0,5 immer zuerst)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} blocks with several models; largest distance of a mean place from the middle {low} (0 even, 0.5 always first)</source>
        <translation>{n} Blöcke mit mehreren Modellen; größter Abstand eines mittleren Platzes von der Mitte {low} (0 gleichmäßig, 0,5 immer zuerst)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Do reviewers agree?</source>
        <translation>Sind sich die Beurteilenden einig?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>nobody judged what another had judged</source>
        <translation>niemand hat beurteilt, was jemand anders beurteilt hatte</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>κ {low}, α {high} (1 always, 0 as by chance)</source>
        <translation>κ {low}, α {high} (1 immer, 0 wie durch Zufall)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Which seeds were used?</source>
        <translation>Welche Startwerte wurden verwendet?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Which seeds were used in the whole library?</source>
        <translation>In der ganzen Bibliothek: Welche Startwerte wurden verwendet?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>nothing was decided in a batch; figures use none but 0</source>
        <translation>in keinem Stapel wurde entschieden; die Zahlen benutzen nur 0</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} batch in which something was decided, planned with {seeds}; figures use none but 0</source>
        <translation>{n} Stapel, in dem entschieden wurde, geplant mit {seeds}; die Zahlen benutzen nur 0</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} batches in which something was decided, planned with {seeds}; figures use none but 0</source>
        <translation>{n} Stapel, in denen entschieden wurde, geplant mit {seeds}; die Zahlen benutzen nur 0</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} batches in which something was decided, the latest planned with {seeds}; figures use none but 0</source>
        <translation>{n} Stapel, in denen entschieden wurde, die letzten geplant mit {seeds}; die Zahlen benutzen nur 0</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Whose verdict counts?</source>
        <translation>Wessen Urteil zählt?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>that of the majority</source>
        <translation>das der Mehrheit</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no lead is named, so a tie goes to the latest</source>
        <translation>niemand ist als Leitung benannt, also entscheidet bei Gleichstand das letzte</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a tie goes to the lead, else to the latest</source>
        <translation>bei Gleichstand entscheidet die Leitung, sonst das letzte</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no image has verdicts of several reviewers</source>
        <translation>kein Bild hat Urteile von mehreren</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} image judged by several reviewers, {all} with different verdicts</source>
        <translation>{n} Bild von mehreren beurteilt, {all} mit verschiedenen Urteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} images judged by several reviewers, {all} with different verdicts</source>
        <translation>{n} Bilder von mehreren beurteilt, {all} mit verschiedenen Urteilen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} verdict ({rate}); without them: {said}</source>
        <translation>{n} Urteil ({rate}); ohne es: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} verdicts ({rate}); without them: {said}</source>
        <translation>{n} Urteile ({rate}); ohne sie: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Successful first takes among decided ones. The range behind it is a 95 % Wilson interval: 19 of 20 such ranges hold the rate that the model would show on many more briefs.</source>
        <translation>Erfolgreiche erste Takes unter den entschiedenen. Die Spanne dahinter ist ein 95-%-Wilson-Intervall: 19 von 20 solchen Spannen enthalten die Rate, die das Modell auf viel mehr Briefings zeigen würde.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The same first takes, successful when any of their images was accepted, or when the first one was usable within the retouch limit.</source>
        <translation>Dieselben ersten Takes, erfolgreich, wenn irgendeines ihrer Bilder angenommen wurde oder das erste innerhalb der Retuschegrenze brauchbar war.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Decided among all first takes. Below 90 % a model is not ranked, and the range shows what the pending verdicts could still change.</source>
        <translation>Entschiedene unter allen ersten Takes. Unter 90 % wird ein Modell nicht gereiht, und die Spanne zeigt, was ausstehende Urteile noch ändern könnten.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Accepted among reviewed images of all takes. Its range knows that images of one brief succeed and fail together.</source>
        <translation>Angenommene unter den geprüften Bildern aller Takes. Die Spanne weiß, dass Bilder eines Briefings gemeinsam gelingen und scheitern.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Accepted images per hour of active review; one look counts for 60 seconds at most. It depends on the briefs and describes no person.</source>
        <translation>Angenommene Bilder je Stunde aktiven Prüfens; ein Blick zählt höchstens 60 Sekunden. Es hängt von den Briefings ab und beschreibt keine Person.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>file name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>folder name</source>
        <translation>Ordnername</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>import option</source>
        <translation>Importoption</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>import rule</source>
        <translation>Importregel</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>manifest {name}, line {n}</source>
        <translation>Manifest {name}, Zeile {n}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>sidecar {name}</source>
        <translation>Begleitdatei {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>empty prompt</source>
        <translation>leerer Prompt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>no brief</source>
        <translation>kein Briefing</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The ComfyUI graph does not hold the whole prompt.</source>
        <translation>Der ComfyUI-Graph enthält nicht den ganzen Prompt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The ComfyUI graph makes several pictures and does not say which one this is; only what all of them share is claimed.</source>
        <translation>Der ComfyUI-Graph macht mehrere Bilder und sagt nicht, welches dies ist; behauptet wird nur, was allen gemeinsam ist.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The ComfyUI graph put the picture together from several; their prompts are joined.</source>
        <translation>Der ComfyUI-Graph hat das Bild aus mehreren zusammengesetzt; ihre Prompts sind verbunden.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>There is a ComfyUI workflow in the file but not the graph that ran: it may show something else, and nothing is claimed from it.</source>
        <translation>In der Datei ist ein ComfyUI-Workflow, aber nicht der Graph, der lief: Er kann etwas anderes zeigen, und es wird nichts daraus behauptet.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>There are two different texts in {name}; the first counts.</source>
        <translation>In {name} stehen zwei verschiedene Texte; der erste zählt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is too large to be kept.</source>
        <translation>{name} ist zu groß, um aufbewahrt zu werden.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The reader {name} failed on this file; the log file says why.</source>
        <translation>Der Leser {name} ist an dieser Datei gescheitert; die Protokolldatei sagt, warum.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The C2PA data in {name} cannot be read: {text}.</source>
        <translation>Die C2PA-Daten in {name} lassen sich nicht lesen: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>A part of the C2PA data in {name} is damaged ({text}).</source>
        <translation>Ein Teil der C2PA-Daten in {name} ist beschädigt ({text}).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The checksum of {name} is wrong; it was read all the same.</source>
        <translation>Die Prüfsumme von {name} ist falsch; gelesen wurde es trotzdem.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The file ends inside its picture data.</source>
        <translation>Die Datei endet mitten in ihren Bilddaten.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The file is damaged after its readable part.</source>
        <translation>Die Datei ist nach ihrem lesbaren Teil beschädigt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The text in {name} is too large and was not read.</source>
        <translation>Der Text in {name} ist zu groß und wurde nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The sidecar {name} cannot be read: {text}.</source>
        <translation>Die Begleitdatei {name} lässt sich nicht lesen: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The sidecar {name} is too large and was not read.</source>
        <translation>Die Begleitdatei {name} ist zu groß und wurde nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Characters that cannot be stored were replaced in a text.</source>
        <translation>In einem Text wurden Zeichen ersetzt, die sich nicht speichern lassen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>warped line</source>
        <translation>verbogene Linie</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>light does not match</source>
        <translation>Licht passt nicht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>colour fringe</source>
        <translation>Farbsaum</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>extra or missing parts</source>
        <translation>überzählige oder fehlende Teile</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>composition</source>
        <translation>Komposition</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>in work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>handed back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>How long did it take?</source>
        <translation>Wie lange hat es gedauert?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Type the minutes, then hand it back; they count.</source>
        <translation>Die Minuten eingeben, dann zurückgeben; sie zählen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>There is no version to hand back yet.</source>
        <translation>Es gibt noch keine Fassung zum Zurückgeben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Open it in the editor and save; what is saved is noticed by itself.</source>
        <translation>Im Editor öffnen und speichern; Gespeichertes wird von selbst bemerkt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>This image is not to be fixed any more.</source>
        <translation>Dieses Bild ist nicht mehr nachzuarbeiten.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Its verdict has changed; refresh with F5.</source>
        <translation>Das Urteil hat sich geändert; mit F5 aktualisieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Refresh with F5.</source>
        <translation>Mit F5 aktualisieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>This version does not wait for an answer any more.</source>
        <translation>Diese Fassung wartet auf keine Antwort mehr.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Somebody has answered it, or a newer one was handed back. Refresh with F5.</source>
        <translation>Jemand hat sie beantwortet, oder eine neuere wurde zurückgegeben. Mit F5 aktualisieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>This version waits for a word already.</source>
        <translation>Diese Fassung wartet schon auf ein Wort.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Save a newer one to hand that back instead.</source>
        <translation>Eine neuere speichern, um stattdessen die zurückzugeben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} has just been saved again.</source>
        <translation>{name} wurde gerade noch einmal gespeichert.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Wait a moment, then hand it back.</source>
        <translation>Einen Moment warten, dann zurückgeben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} cannot be handed back: {said}.</source>
        <translation>{name} lässt sich nicht zurückgeben: {said}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Save it again in the editor.</source>
        <translation>Im Editor noch einmal speichern.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} cannot be looked at beside the original.</source>
        <translation>{name} lässt sich nicht neben dem Original ansehen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Save a PNG, JPEG, WebP or TIFF of it in the same folder; it is noticed by itself.</source>
        <translation>Als PNG, JPEG, WebP oder TIFF in denselben Ordner speichern; es wird von selbst bemerkt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is not where it was, so it cannot be opened.</source>
        <translation>{name} ist nicht mehr an seinem Ort und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Bring it back, or import the folder that it is in now.</source>
        <translation>Zurückholen oder den Ordner importieren, in dem es jetzt liegt.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is not the image that was reviewed: its bytes are others now.</source>
        <translation>{name} ist nicht das geprüfte Bild: Seine Bytes sind jetzt andere.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Import it again; its ticket stays with the image that was judged.</source>
        <translation>Noch einmal importieren; der Auftrag bleibt beim beurteilten Bild.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>No working copy of {name} can be made in {name2}: {text}.</source>
        <translation>Von {name} lässt sich in {name2} keine Arbeitskopie machen: {text}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Make room, or choose another folder: retouch_folder in the settings.</source>
        <translation>Platz schaffen oder einen anderen Ordner wählen: retouch_folder in den Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>This library is on a server, so there is no folder beside it for working copies.</source>
        <translation>Diese Bibliothek liegt auf einem Server; neben ihr ist also kein Ordner für Arbeitskopien.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Choose one: retouch_folder in the settings.</source>
        <translation>Einen wählen: retouch_folder in den Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it belongs to a retouch desk: what is saved there is a version, not a new image</source>
        <translation>sie gehört zu einem Retuschetisch: Was dort gespeichert wird, ist eine Fassung, kein neues Bild</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Making the sheet</source>
        <translation>Der Bogen wird gemacht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>A sheet is a PDF or a PNG, not {name}.</source>
        <translation>Ein Bogen ist ein PDF oder PNG, nicht {name}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>A contact sheet is HTML or PDF, not {name}.</source>
        <translation>Ein Kontaktbogen ist HTML oder PDF, nicht {name}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Name it sheet.pdf or sheet.png.</source>
        <translation>Ihn sheet.pdf oder sheet.png nennen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Name it sheet.html or sheet.pdf.</source>
        <translation>Ihn sheet.html oder sheet.pdf nennen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is there already, and the sheet has {n} pages.</source>
        <translation>{name} ist schon da, und der Bogen hat {n} Seiten.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Choose another name, or a PDF, which holds all pages.</source>
        <translation>Einen anderen Namen wählen oder ein PDF, das alle Seiten fasst.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is a folder.</source>
        <translation>{name} ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is an image of this library.</source>
        <translation>{name} ist ein Bild dieser Bibliothek.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Give the name of a file.</source>
        <translation>Den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Writing copies</source>
        <translation>Kopien werden geschrieben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Writing sidecars</source>
        <translation>Begleitdateien werden geschrieben</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Reading ratings</source>
        <translation>Bewertungen werden gelesen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Nothing was stored.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>A sidecar stands beside it: its Content Credential (C2PA) would break otherwise.</source>
        <translation>Eine Begleitdatei liegt daneben: Ihr Content Credential (C2PA) würde sonst ungültig.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it carries a Content Credential (C2PA), which any change of the file breaks</source>
        <translation>sie trägt ein Content Credential (C2PA), das jede Änderung der Datei ungültig macht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Write a sidecar instead.</source>
        <translation>Stattdessen eine Begleitdatei schreiben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Write a sidecar beside the copy instead.</source>
        <translation>Stattdessen eine Begleitdatei neben die Kopie schreiben.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Export a copy.</source>
        <translation>Eine Kopie exportieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Copy the picture first.</source>
        <translation>Das Bild zuerst kopieren.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Curator embeds XMP in PNG, JPEG, WebP and TIFF only</source>
        <translation>Curator bettet XMP nur in PNG, JPEG, WebP und TIFF ein</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>It is left as it is, with a copy in {name}: mend it, or move it away.</source>
        <translation>Sie bleibt, wie sie ist, mit einer Kopie in {name}: reparieren oder wegräumen.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it has two XMP packets, and programs do not agree on which counts</source>
        <translation>sie hat zwei XMP-Pakete, und Programme sind uneins, welches zählt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it holds several pictures (MPF), whose places would no longer be true</source>
        <translation>sie enthält mehrere Bilder (MPF), deren Stellen nicht mehr stimmen würden</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it is a BigTIFF, which Curator does not change</source>
        <translation>sie ist ein BigTIFF, das Curator nicht ändert</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it is an XML file, but not XMP</source>
        <translation>sie ist eine XML-Datei, aber kein XMP</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it is cut off or damaged</source>
        <translation>sie ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it is larger than {n} MB</source>
        <translation>sie ist größer als {n} MB</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it is not there</source>
        <translation>sie ist nicht da</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it is the original, which is never written</source>
        <translation>sie ist das Original, das nie beschrieben wird</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it would be larger than a TIFF can be</source>
        <translation>sie würde größer, als ein TIFF sein kann</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>it would be larger than a WebP can be</source>
        <translation>sie würde größer, als ein WebP sein kann</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP declares a document type and is not trusted</source>
        <translation>ihr XMP erklärt einen Dokumenttyp, dem nicht getraut wird</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP has more than one rdf:RDF</source>
        <translation>ihr XMP hat mehr als ein rdf:RDF</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP is compressed and damaged</source>
        <translation>ihr XMP ist komprimiert und beschädigt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP is cut off, or larger than 16 MB</source>
        <translation>ihr XMP ist abgeschnitten oder größer als 16 MB</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP is damaged</source>
        <translation>ihr XMP ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP is damaged: {text}</source>
        <translation>ihr XMP ist beschädigt: {text}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP is in UTF-32, which Curator does not write</source>
        <translation>ihr XMP ist in UTF-32, das Curator nicht schreibt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP is kept in a form that TIFF does not allow</source>
        <translation>ihr XMP ist in einer Form abgelegt, die TIFF nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP is larger than 16 MB</source>
        <translation>ihr XMP ist größer als 16 MB</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP is nested more deeply, or longer, than any program makes it</source>
        <translation>ihr XMP ist tiefer verschachtelt oder länger, als irgendein Programm es macht</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>its XMP would be longer than a JPEG segment</source>
        <translation>ihr XMP würde länger als ein JPEG-Segment</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a part of its extended XMP is damaged</source>
        <translation>ein Teil ihres erweiterten XMP ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a part of its extended XMP is missing</source>
        <translation>ein Teil ihres erweiterten XMP fehlt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The list of defects cannot be changed: {said}.</source>
        <translation>Die Liste der Fehler lässt sich nicht ändern: {said}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the list needs one defect at least</source>
        <translation>die Liste braucht mindestens einen Fehler</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a defect needs a name</source>
        <translation>ein Fehler braucht einen Namen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>there are digits for {n} defects, not for {all}</source>
        <translation>es gibt Ziffern für {n} Fehler, nicht für {all}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>'{name}' is in the list twice</source>
        <translation>„{name}“ steht zweimal in der Liste</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>'{name}' contains ; or \, which decision files need</source>
        <translation>„{name}“ enthält ; oder \, die Entscheidungsdateien brauchen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>'{name}…' is longer than {n} characters</source>
        <translation>„{name}…“ ist länger als {n} Zeichen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} needs {n} takes per usable image, {name2} {all}</source>
        <translation>{name} braucht {n} Takes je brauchbares Bild, {name2} {all}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} needs {n} takes per usable image</source>
        <translation>{name} braucht {n} Takes je brauchbares Bild</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} has no usable first take among {n}</source>
        <translation>{name} hat keinen brauchbaren ersten Take unter {n}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} succeeded on {n} of {all}</source>
        <translation>{name} gelang bei {n} von {all}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is ahead</source>
        <translation>{name} liegt vorn</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} is ahead, {said} sure</source>
        <translation>{name} liegt vorn, zu {said} sicher</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{said} sure {name} is better</source>
        <translation>zu {said} sicher, dass {name} besser ist</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>No practical difference between {name} and {name2} on {said}: less than five points</source>
        <translation>Kein praktischer Unterschied zwischen {name} und {name2} auf {said}: weniger als fünf Punkte</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Too early: {name} and {name2} have only {said} in common</source>
        <translation>Zu früh: {name} und {name2} haben nur {said} gemeinsam</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Five are needed before rates are named</source>
        <translation>Fünf sind nötig, bevor Raten genannt werden</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Nothing is ranked: {n} of {all} first takes of {name} are undecided, so its rate could be anything from {low} to {high} %</source>
        <translation>Nichts ist gereiht: {n} von {all} ersten Takes von {name} sind unentschieden, die Rate könnte also alles von {low} bis {high} % sein</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Nothing is ranked: {n} of {all} first takes of {name} is undecided, so its rate could be anything from {low} to {high} %</source>
        <translation>Nichts ist gereiht: {n} von {all} ersten Takes von {name} ist unentschieden, die Rate könnte also alles von {low} bis {high} % sein</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} of {all} first takes succeeded, {rate} ({low}–{high} %)</source>
        <translation>{n} von {all} ersten Takes gelangen, {rate} ({low}–{high} %)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} needs {n} takes per usable image: {said}</source>
        <translation>{name} braucht {n} Takes je brauchbares Bild: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name}: {n} of {all} first takes succeeded</source>
        <translation>{name}: {n} von {all} ersten Takes gelangen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name}: {n} of {all} first take succeeded</source>
        <translation>{name}: {n} von {all} erstem Take gelang</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Five are needed before a rate is named</source>
        <translation>Fünf sind nötig, bevor eine Rate genannt wird</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} first takes decided, but nobody stated by which model the images are</source>
        <translation>{n} erste Takes entschieden, aber niemand gab an, von welchem Modell die Bilder sind</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} first take decided, but nobody stated by which model the images are</source>
        <translation>{n} erster Take entschieden, aber niemand gab an, von welchem Modell die Bilder sind</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} succeeded on {n} of {all}, {name2} succeeded on {low} of {high}</source>
        <translation>{name} gelang bei {n} von {all}, {name2} bei {low} von {high}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{name} succeeded on {n} of {all}, {name2} succeeded on {low} of {high}, but on different briefs: one may have been given the harder ones</source>
        <translation>{name} gelang bei {n} von {all}, {name2} bei {low} von {high}, aber auf verschiedenen Briefings: Eines bekam vielleicht die schwereren</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Try both on the same briefs to compare them</source>
        <translation>Zum Vergleichen beide auf denselben Briefings versuchen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>note on a ticket</source>
        <translation>Notiz zu einem Auftrag</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>who works on it</source>
        <translation>wer daran arbeitet</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>hand-back</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>pin: {said}</source>
        <translation>Stelle: {said}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{said} removed</source>
        <translation>{said} entfernt</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>The money settings cannot be like that: {said}.</source>
        <translation>Die Geldangaben können nicht so sein: {said}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{said} cannot be more than {n}</source>
        <translation>{said} höchstens {n}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{said} cannot be {n}</source>
        <translation>{said} nicht {n}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the hourly rate</source>
        <translation>der Stundensatz</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>prompt minutes</source>
        <translation>die Minuten Prompten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>retouch minutes</source>
        <translation>die Minuten Retusche</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>the price of {name}</source>
        <translation>der Preis von {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>a currency has 1 to {n} characters</source>
        <translation>eine Währung hat 1 bis {n} Zeichen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>at least one pick is wanted, and at most {n}</source>
        <translation>mindestens ein gewünschtes Bild und höchstens {n}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>hourly rate</source>
        <translation>Stundensatz</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>minutes of prompting</source>
        <translation>Minuten Prompten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>cost of {n} variant</source>
        <translation>Kosten von {n} Variante</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>cost of {n} variants</source>
        <translation>Kosten von {n} Varianten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>price of {n} variant</source>
        <translation>Preis von {n} Variante</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>price of {n} variants</source>
        <translation>Preis von {n} Varianten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>review time of {n} variant</source>
        <translation>Prüfzeit von {n} Variante</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>review time of {n} variants</source>
        <translation>Prüfzeit von {n} Varianten</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>{n} minutes of prompting a take</source>
        <translation>{n} Minuten Prompten je Take</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>generation time of {name}</source>
        <translation>Erzeugungszeit von {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>review time of {name}</source>
        <translation>Prüfzeit von {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>briefs that both were tried on</source>
        <translation>Briefings, an denen beide versucht wurden</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>low: fix the rubric before comparing models</source>
        <translation>niedrig: erst die Maßstäbe klären, dann Modelle vergleichen</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>modest: usual for images, conclusions are tentative</source>
        <translation>mäßig: bei Bildern üblich, Schlüsse sind vorläufig</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>good enough for tentative conclusions</source>
        <translation>gut genug für vorläufige Schlüsse</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>reliable</source>
        <translation>verlässlich</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>How likely it is the best of its tier, each rate drawn towards the others. A dash where that may not be said: under five first takes, under 90 % decided, or other briefs.</source>
        <translation>Wie wahrscheinlich es das beste seiner Stufe ist, jede Rate zu den anderen hin gezogen. Ein Strich, wo das nicht gesagt werden darf: unter fünf ersten Takes, unter 90 % entschieden oder andere Briefings.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>There is no other model of this tier to be ranked against.</source>
        <translation>Es gibt kein anderes Modell dieser Stufe, mit dem es sich messen ließe.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Under five first takes it is too early to say.</source>
        <translation>Unter fünf ersten Takes ist es für eine Aussage zu früh.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>A model of this tier is under 90 % decided, so none is ranked.</source>
        <translation>Ein Modell dieser Stufe ist zu unter 90 % entschieden, deshalb wird keines gereiht.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/heard.txt"/>
        <source>Some models of this tier have no decided brief in common, so none is called best.</source>
        <translation>Manche Modelle dieser Stufe haben kein entschiedenes Briefing gemeinsam, deshalb heißt keines das beste.</translation>
    </message>
    <message>
        <source>{a} needs {takes} takes per usable image, {b} {others}</source>
        <translation type="vanished">{a} braucht {takes} Takes je brauchbares Bild, {b} {others}</translation>
    </message>
    <message>
        <source>Still to be looked at</source>
        <translation type="vanished">Noch anzusehen</translation>
    </message>
    <message>
        <source>Not in it, or assumed</source>
        <translation type="vanished">Nicht enthalten oder angenommen</translation>
    </message>
    <message>
        <source>not stated: {list}</source>
        <translation type="vanished">nicht angegeben: {list}</translation>
    </message>
    <message>
        <source>{rate} of all first takes</source>
        <translation type="vanished">{rate} aller ersten Takes</translation>
    </message>
    <message>
        <source>{n} batches in which something was decided; figures use none but 0</source>
        <translation type="vanished">{n} Stapel, in denen entschieden wurde; die Zahlen benutzen nur 0</translation>
    </message>
    <message>
        <source>retouch of {n} variant</source>
        <translation type="vanished">Retusche von {n} Variante</translation>
    </message>
    <message>
        <source>retouch of {n} variants</source>
        <translation type="vanished">Retusche von {n} Varianten</translation>
    </message>
    <message>
        <source>No brief is finished yet, so takes per accepted image are not known.</source>
        <translation type="vanished">Noch ist kein Briefing fertig; Takes je angenommenes Bild sind also nicht bekannt.</translation>
    </message>
    <message>
        <source>Too few briefs are finished to say how many takes an accepted image needs.</source>
        <translation type="vanished">Zu wenige Briefings sind abgeschlossen, um zu sagen, wie viele Takes ein angenommenes Bild braucht.</translation>
    </message>
    <message>
        <source>Takes an accepted image needs: {list}.</source>
        <translation type="vanished">Takes, die ein angenommenes Bild braucht: {list}.</translation>
    </message>
    <message>
        <source>Takes per accepted image</source>
        <translation type="vanished">Takes je angenommenes Bild</translation>
    </message>
    <message>
        <source>Takes as they were counted, with all their images, those for briefs that were given up too. The sentence on top goes by first takes alone, so it may say another number.</source>
        <translation type="vanished">Takes, wie sie gezählt wurden, mit allen ihren Bildern, auch die für aufgegebene Briefings. Der Satz ganz oben geht nur nach ersten Takes und nennt deshalb vielleicht eine andere Zahl.</translation>
    </message>
    <message>
        <source>{accepted} accepted in {takes}</source>
        <translation type="vanished">{accepted} angenommen in {takes}</translation>
    </message>
    <message>
        <source>With {better} images come {speedup} times as fast as with {other}, at your own times.</source>
        <translation type="vanished">Mit {better} kommen Bilder {speedup}-mal so schnell wie mit {other}, bei den eigenen Zeiten.</translation>
    </message>
    <message>
        <source>{better} succeeds more often, but its takes last so long that {other} is faster here.</source>
        <translation type="vanished">{better} gelingt öfter, aber die Takes dauern so lange, dass {other} hier schneller ist.</translation>
    </message>
    <message>
        <source>{better} still pays if it takes {minutes} min more of prompt tuning an image. It rests on first-take rates of {rate} and {other}, by the definition on top.</source>
        <translation type="vanished">{better} lohnt sich noch, wenn das Feilen am Prompt je Bild {minutes} min länger dauert. Das beruht auf Raten erster Takes von {rate} und {other}, nach der Definition ganz oben.</translation>
    </message>
    <message>
        <source>The first day, in UTC; arrow keys change it, Enter takes it.</source>
        <translation type="vanished">Der erste Tag, in UTC; Pfeiltasten ändern ihn, Enter übernimmt ihn.</translation>
    </message>
    <message>
        <source>What the better rate is worth</source>
        <translation type="vanished">Was die bessere Rate wert ist</translation>
    </message>
    <message>
        <source>Looking alone: {rate}.</source>
        <translation type="vanished">Betrachtung allein: {rate}.</translation>
    </message>
    <message>
        <source>With pauses and rests: {rate}.</source>
        <translation type="vanished">Mit Unterbrechungen und Pausen: {rate}.</translation>
    </message>
    <message>
        <source>With generation and retouch: {rate}.</source>
        <translation type="vanished">Mit Erzeugung und Retusche: {rate}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} to retouch</source>
        <translation type="vanished">
            <numerusform>{n} zu retuschieren</numerusform>
            <numerusform>{n} zu retuschieren</numerusform>
        </translation>
    </message>
    <message>
        <source>no look is timed yet, so the time is not known</source>
        <translation type="vanished">noch ist kein Blick gemessen, die Dauer also nicht bekannt</translation>
    </message>
    <message>
        <source>at this pace {time} of work</source>
        <translation type="vanished">bei diesem Tempo {time} Arbeit</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation type="vanished">Je Stunde</translation>
    </message>
    <message>
        <source>Second readers</source>
        <translation type="vanished">Zweitprüfungen</translation>
    </message>
    <message>
        <source>Two reviewers agreed on {counts} pairs of verdicts: too few to say.</source>
        <translation type="vanished">Zwei Prüfende waren sich bei {counts} Paaren von Urteilen einig: zu wenige für eine Aussage.</translation>
    </message>
    <message>
        <source>Two reviewers agreed on {counts} pairs of verdicts, {share} ({limits}).</source>
        <translation type="vanished">Zwei Prüfende waren sich bei {counts} Paaren von Urteilen einig, {share} ({limits}).</translation>
    </message>
    <message>
        <source>no batch held several models of one brief</source>
        <translation type="vanished">kein Stapel enthielt mehrere Modelle zu einem Briefing</translation>
    </message>
    <message>
        <source>{n} batches planned; figures use none but 0</source>
        <translation type="vanished">{n} Stapel geplant; die Zahlen verwenden nur 0</translation>
    </message>
    <message>
        <source>{n} batch planned, with {seeds}; figures use none but 0</source>
        <translation type="vanished">{n} Stapel geplant, mit {seeds}; die Zahlen verwenden nur 0</translation>
    </message>
    <message>
        <source>{n} batches planned, with {seeds}; figures use none but 0</source>
        <translation type="vanished">{n} Stapel geplant, mit {seeds}; die Zahlen verwenden nur 0</translation>
    </message>
    <message>
        <source>{n} batches planned, the latest with {seeds}; figures use none but 0</source>
        <translation type="vanished">{n} Stapel geplant, die letzten mit {seeds}; die Zahlen verwenden nur 0</translation>
    </message>
    <message>
        <source>Verdicts given with the model known count as not given.</source>
        <translation type="vanished">Urteile bei bekanntem Modell zählen als nicht gegeben.</translation>
    </message>
    <message>
        <source>Blind: the model was not seen while judging; “Blind only” counts no other verdict.</source>
        <translation type="vanished">Blind: Beim Urteilen war das Modell nicht zu sehen; „Nur blind“ zählt kein anderes Urteil.</translation>
    </message>
    <message>
        <source>Week of the decision</source>
        <translation type="vanished">Woche der Entscheidung</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="vanished">nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>{said}; {n} verdicts that were not are left out</source>
        <translation type="vanished">{said}; {n} Urteile, die es nicht waren, bleiben außen vor</translation>
    </message>
    <message>
        <source>enough for one look, not yet for looking every day</source>
        <translation type="vanished">genug für einen Blick, noch nicht für tägliches Nachsehen</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} defects make up four fifths of what was named.</source>
        <translation type="vanished">
            <numerusform>{n} von {all} Fehlern macht vier Fünftel des Genannten aus.</numerusform>
            <numerusform>{n} von {all} Fehlern machen vier Fünftel des Genannten aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>; a few more briefs would settle it</source>
        <translation type="vanished">; einige weitere Briefings würden es klären</translation>
    </message>
    <message>
        <source>; it would take more than 1000 briefs, or there is no real difference</source>
        <translation type="vanished">; es bräuchte mehr als 1000 Briefings, oder es gibt keinen echten Unterschied</translation>
    </message>
    <message>
        <source>First-take success of the models chosen below</source>
        <translation type="vanished">Erfolg beim ersten Take der unten gewählten Modelle</translation>
    </message>
    <message>
        <source>Most surely frequent: “{defect}” on {share} of the reviewed images of {model} ({counts}).</source>
        <translation type="vanished">Am sichersten häufig: „{defect}“ auf {share} der geprüften Bilder von {model} ({counts}).</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="vanished">{low} bis {high}</translation>
    </message>
    <message>
        <source>In the latest week, {week}, first takes succeeded: {list}.</source>
        <translation type="vanished">In der letzten Woche, {week}, gelangen erste Takes: {list}.</translation>
    </message>
    <message>
        <source>In the latest week, {week}, images were accepted: {list}.</source>
        <translation type="vanished">In der letzten Woche, {week}, wurden Bilder angenommen: {list}.</translation>
    </message>
    <message>
        <source>not ranked</source>
        <translation type="vanished">nicht gereiht</translation>
    </message>
    <message>
        <source>not ranked: under 90 % decided, so pending verdicts could turn the order round.</source>
        <translation type="vanished">nicht gereiht: unter 90 % entschieden, ausstehende Urteile könnten die Reihenfolge umkehren.</translation>
    </message>
    <message>
        <source>unpaired: no brief in common with any other model, which may have had harder ones.</source>
        <translation type="vanished">ungepaart: kein Briefing mit einem anderen Modell gemeinsam, das vielleicht schwerere hatte.</translation>
    </message>
    <message>
        <source>unpaired: they share no brief; one may have been given the harder ones.</source>
        <translation type="vanished">ungepaart: sie haben kein Briefing gemeinsam; eines bekam vielleicht die schwereren.</translation>
    </message>
    <message numerus="yes">
        <source>{n} further pairs share no brief.</source>
        <translation type="vanished">
            <numerusform>{n} weiteres Paar hat kein Briefing gemeinsam.</numerusform>
            <numerusform>{n} weitere Paare haben kein Briefing gemeinsam.</numerusform>
        </translation>
    </message>
    <message>
        <source>No model has enough reviewed images for a share of defects.</source>
        <translation type="vanished">Kein Modell hat genug geprüfte Bilder für einen Anteil an Fehlern.</translation>
    </message>
    <message>
        <source>Some models of this tier share no brief, so none is called best.</source>
        <translation type="vanished">Manche Modelle dieser Stufe haben kein Briefing gemeinsam, deshalb heißt keines das beste.</translation>
    </message>
    <message>
        <source>It shares no brief with any other model of its tier.</source>
        <translation type="vanished">Es hat mit keinem anderen Modell seiner Stufe ein Briefing gemeinsam.</translation>
    </message>
    <message>
        <source>Share of all that was named, summed up (top line: 100 %)</source>
        <translation type="vanished">Anteil an allem Genannten, aufsummiert (oberste Linie: 100 %)</translation>
    </message>
    <message>
        <source>Visual drift</source>
        <translation type="vanished">Sichtbare Drift</translation>
    </message>
    <message>
        <source>Image {place}, {model}: distance {distance} ({parts}){words}</source>
        <translation type="vanished">Bild {place}, {model}: Abstand {distance} ({parts}){words}</translation>
    </message>
    <message>
        <source>Nothing is accepted in this campaign yet.</source>
        <translation type="vanished">In dieser Kampagne ist noch nichts angenommen.</translation>
    </message>
    <message>
        <source>The tenth accepted image lies as far from the references as the first.</source>
        <translation type="vanished">Das zehnte angenommene Bild liegt so weit von den Referenzen wie das erste.</translation>
    </message>
    <message>
        <source>The tenth accepted image lies {amount} farther from the references than the first.</source>
        <translation type="vanished">Das zehnte angenommene Bild liegt um {amount} weiter von den Referenzen als das erste.</translation>
    </message>
    <message>
        <source>The tenth accepted image lies {amount} nearer to the references than the first.</source>
        <translation type="vanished">Das zehnte angenommene Bild liegt um {amount} näher an den Referenzen als das erste.</translation>
    </message>
    <message>
        <source>Takes for briefs that were given up are counted in.</source>
        <translation type="vanished">Takes für aufgegebene Briefings zählen mit.</translation>
    </message>
    <message>
        <source>{better} still pays if it takes {minutes} min more of prompt tuning an image.</source>
        <translation type="vanished">{better} lohnt sich noch, wenn es {minutes} min mehr Arbeit am Prompt je Bild braucht.</translation>
    </message>
    <message>
        <source>The largest share: “{defect}” on {share} of the reviewed images of {model}.</source>
        <translation type="vanished">Der größte Anteil: „{defect}“ auf {share} der geprüften Bilder von {model}.</translation>
    </message>
    <message>
        <source>Share of reviewed images that carry a defect; the stronger the ground, the more.</source>
        <translation type="vanished">Anteil der geprüften Bilder, die einen Fehler tragen; je kräftiger der Grund, desto mehr.</translation>
    </message>
    <message>
        <source>What goes along with a defect need not cause it.</source>
        <translation type="vanished">Was mit einem Fehler einhergeht, muss ihn nicht verursachen.</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="vanished">95-%-Intervall</translation>
    </message>
    <message>
        <source>Two reviewers agreed on {share} of {n} pairs of verdicts ({limits}).</source>
        <translation type="vanished">Zwei Prüfende waren sich bei {share} von {n} Urteilspaaren einig ({limits}).</translation>
    </message>
    <message>
        <source>κ {kappa}, α {alpha} (1 always, 0 as by chance): {reading}.</source>
        <translation type="vanished">κ {kappa}, α {alpha} (1 immer, 0 wie zufällig): {reading}.</translation>
    </message>
    <message>
        <source>{counts} came out otherwise.</source>
        <translation type="vanished">{counts} fielen anders aus.</translation>
    </message>
    <message numerus="yes">
        <source>{n} further models are not drawn; choose models above.</source>
        <translation type="vanished">
            <numerusform>{n} weiteres Modell ist nicht gezeichnet; oben Modelle wählen.</numerusform>
            <numerusform>{n} weitere Modelle sind nicht gezeichnet; oben Modelle wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No model has five in one week, too few for a rate; arrow keys read the counts.</source>
        <translation type="vanished">Kein Modell hat fünf in einer Woche, zu wenig für eine Rate; Pfeiltasten lesen die Anzahlen.</translation>
    </message>
    <message>
        <source>Lets through by stars, label and defect.</source>
        <translation type="vanished">Filtert nach Sternen, Etikett und Fehler.</translation>
    </message>
    <message>
        <source>Stars, label, defect</source>
        <translation type="vanished">Sterne, Etikett, Fehler</translation>
    </message>
    <message>
        <source>Opens the list of defects: a digit names one, a click on the image pins its spot.</source>
        <translation type="vanished">Öffnet die Liste der Fehler: Eine Ziffer nennt einen, ein Klick ins Bild heftet seine Stelle an.</translation>
    </message>
    <message>
        <source>price an image</source>
        <translation type="vanished">Preis je Bild</translation>
    </message>
    <message>
        <source>New images go into the next batch. The figures are on the Insights page, what is to be fixed is on the Retouch page, and what was accepted can be handed over.</source>
        <translation type="vanished">Neue Bilder kommen in den nächsten Stapel. Die Zahlen stehen auf der Seite Auswertung, Nachzuarbeitendes auf der Seite Retusche, und Angenommenes lässt sich weitergeben.</translation>
    </message>
    <message>
        <source>{said} and {said2}</source>
        <translation type="vanished">{said} und {said2}</translation>
    </message>
    <message>
        <source>a region appears twice, {said}</source>
        <translation type="vanished">ein Bereich erscheint doppelt, {said}</translation>
    </message>
    <message>
        <source>{name} is {name2}</source>
        <translation type="vanished">{name} ist {name2}</translation>
    </message>
    <message>
        <source>Price of an image, where none is stated</source>
        <translation type="vanished">Preis eines Bildes, wo keiner angegeben ist</translation>
    </message>
    <message>
        <source>They hold for everybody who uses this library; what is empty is in no cost.</source>
        <translation type="vanished">Sie gelten für alle, die diese Bibliothek benutzen; was leer ist, steckt in keinen Kosten.</translation>
    </message>
    <message>
        <source>about {n} more brief would settle it</source>
        <translation type="vanished">etwa {n} weiteres Briefing würde es klären</translation>
    </message>
    <message>
        <source>{decided} of {eligible} first takes are decided. Lines are 95 % intervals; pale bands show what pending verdicts could still change.</source>
        <translation type="vanished">{decided} von {eligible} ersten Takes sind entschieden. Linien sind 95-%-Intervalle; helle Bänder zeigen, was ausstehende Urteile noch ändern könnten.</translation>
    </message>
    <message>
        <source>First-take rates with intervals</source>
        <translation type="vanished">Raten der ersten Takes mit Intervallen</translation>
    </message>
    <message>
        <source>slider</source>
        <translation type="vanished">Schieber</translation>
    </message>
    <message>
        <source>champion</source>
        <translation type="vanished">Champion</translation>
    </message>
    <message>
        <source>challenger</source>
        <translation type="vanished">Herausforderer</translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="vanished">Unterschied</translation>
    </message>
    <message>
        <source>No images were found there.</source>
        <translation type="vanished">Dort wurden keine Bilder gefunden.</translation>
    </message>
    <message>
        <source>Drop a folder of images on the window, or import one with Ctrl+I.</source>
        <translation type="vanished">Einen Ordner mit Bildern auf das Fenster ziehen oder mit Strg+I importieren.</translation>
    </message>
    <message>
        <source>New images go into the next batch. The figures are on the Insights page.</source>
        <translation type="vanished">Neue Bilder kommen in den nächsten Stapel. Die Zahlen stehen auf der Seite Auswertung.</translation>
    </message>
    <message numerus="yes">
        <source>{verdict}: {n} variants</source>
        <translation type="vanished">
            <numerusform>{verdict}: {n} Variante</numerusform>
            <numerusform>{verdict}: {n} Varianten</numerusform>
        </translation>
    </message>
    <message>
        <source>You have decided something else since.</source>
        <translation type="vanished">Seitdem wurde etwas anderes entschieden.</translation>
    </message>
    <message>
        <source>Take that back first, on the review page.</source>
        <translation type="vanished">Zuerst das auf der Seite Prüfen zurücknehmen.</translation>
    </message>
    <message>
        <source>Best?</source>
        <translation type="vanished">Beste?</translation>
    </message>
    <message>
        <source>Takes back the last step: here a decision, in the library a correction.</source>
        <translation type="vanished">Nimmt den letzten Schritt zurück: hier eine Entscheidung, in der Bibliothek eine Korrektur.</translation>
    </message>
    <message>
        <source>Accept Selected</source>
        <translation type="vanished">Auswahl annehmen</translation>
    </message>
    <message>
        <source>Among variants that look alike: all that are selected can be used as they are.</source>
        <translation type="vanished">Unter ähnlichen Varianten: Alle ausgewählten können verwendet werden, wie sie sind.</translation>
    </message>
    <message>
        <source>Fix Selected</source>
        <translation type="vanished">Auswahl nacharbeiten</translation>
    </message>
    <message>
        <source>Among variants that look alike: all that are selected can be used after retouch.</source>
        <translation type="vanished">Unter ähnlichen Varianten: Alle ausgewählten können nach Retusche verwendet werden.</translation>
    </message>
    <message>
        <source>Reject Selected</source>
        <translation type="vanished">Auswahl ablehnen</translation>
    </message>
    <message>
        <source>Among variants that look alike: none that is selected is used.</source>
        <translation type="vanished">Unter ähnlichen Varianten: Keine der ausgewählten wird verwendet.</translation>
    </message>
    <message>
        <source>Undone. The image is on another page.</source>
        <translation type="vanished">Zurückgenommen. Das Bild ist auf einer anderen Seite.</translation>
    </message>
    <message>
        <source>Undone, or done again: {brief}.</source>
        <translation type="vanished">Zurückgenommen oder wiederholt: {brief}.</translation>
    </message>
    <message>
        <source>Pick, −{n}</source>
        <translation type="vanished">Nehmen, −{n}</translation>
    </message>
    <message>
        <source>Verdicts are given on the Review page.</source>
        <translation type="vanished">Urteile gibt es auf der Seite Prüfen.</translation>
    </message>
    <message>
        <source>Select the variants first.</source>
        <translation type="vanished">Zuerst die Varianten auswählen.</translation>
    </message>
    <message>
        <source>Reference {n} of {count}</source>
        <translation type="vanished">Referenz {n} von {count}</translation>
    </message>
    <message>
        <source>Another size: the challenger is scaled to the champion</source>
        <translation type="vanished">Andere Größe: Der Herausforderer ist auf den Champion skaliert</translation>
    </message>
    <message>
        <source>Selects every variant that the filters let through.</source>
        <translation type="vanished">Wählt alle Varianten aus, die die Filter durchlassen.</translation>
    </message>
    <message>
        <source>the first image of the first take was accepted, with no retouch</source>
        <translation type="vanished">das erste Bild des ersten Takes wurde angenommen, ohne Retusche</translation>
    </message>
    <message>
        <source>the first image of the first take was accepted or fixed, with at most {n} minutes of retouch</source>
        <translation type="vanished">das erste Bild des ersten Takes wurde angenommen oder nachgearbeitet, mit höchstens {n} Minuten Retusche</translation>
    </message>
    <message>
        <source>any image of the first take was accepted, retouched or not</source>
        <translation type="vanished">irgendein Bild des ersten Takes wurde angenommen, retuschiert oder nicht</translation>
    </message>
    <message>
        <source>{n} star</source>
        <translation type="vanished">{n} Stern</translation>
    </message>
    <message>
        <source>{n} brief</source>
        <translation type="vanished">{n} Briefing</translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="vanished">Los</translation>
    </message>
    <message>
        <source>{said} ({n})</source>
        <translation type="vanished">{said} ({n})</translation>
    </message>
    <message>
        <source>{rate} ({low}–{high} %)</source>
        <translation type="vanished">{rate} ({low}–{high} %)</translation>
    </message>
</context>
</TS>
