// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees whose coding, and what closing, opening and unlocking do to that.
#include "core/study/check_study.h"
#include "core/study/visibility.h"
#include "core/workflow/coding_state.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::SmallStudy;
using study::CodingState;
using study::Viewer;

namespace {

const QDateTime kNow(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);

/// Anna and Bram code "talk" together; Chris nothing; Sam leads. The consensus has "talk" too.
struct Duo
{
    SmallStudy small;
    study::CoderId anna, bram, chris, sam;
    study::RecordingId talk;
    study::CodingId annas, brams, consensus;

    explicit Duo(bool led = true)
    {
        anna = small.other;
        bram = coder("Bram", study::CoderRole::Coder);
        chris = coder("Chris", study::CoderRole::Coder);
        if (led) {
            sam = coder("Sam", study::CoderRole::Supervisor);
        }
        talk = small.recording("talk", 120);
        annas = small.coding(talk, anna);
        brams = small.coding(talk, bram);
        consensus = small.coding(talk, small.coder);
        small.fragment(annas, 10, 20, {"talents"});
        small.fragment(brams, 11, 21, {"hobby"});
        small.fragment(consensus, 10, 21, {"talents"});
    }

    study::CoderId coder(const char* name, study::CoderRole role)
    {
        const auto id = study::CoderId::create();
        small.apply(study::Add<study::Coder>{{id, QString::fromUtf8(name), role, {}}});
        return id;
    }

    bool close(const study::CodingId& id, const study::CoderId& by)
    {
        const Closing closing =
            closeCoding(small.study, small.study.codings.find(id)->header, Viewer{by}, kNow);
        small.apply(closing.change);
        return closing.opens;
    }

    [[nodiscard]] QString seenBy(const std::optional<study::CoderId>& who) const
    {
        const study::Study seen = study::visibleStudy(small.study, Viewer{who});
        QString text;
        text += seen.codings.find(annas) != nullptr ? u'a' : u'-';
        text += seen.codings.find(brams) != nullptr ? u'b' : u'-';
        text += seen.codings.find(consensus) != nullptr ? u'c' : u'-';
        return text;
    }

    [[nodiscard]] int events(study::CodingEventKind kind) const
    {
        return int(std::ranges::count(small.study.events, kind, &study::CodingEvent::kind));
    }
};

} // namespace

class TestCodingState : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aDuoIsBlindUntilBothHaveClosed()
    {
        Duo duo;
        QCOMPARE(duo.seenBy(duo.anna), QStringLiteral("a--"));
        QCOMPARE(duo.seenBy(duo.bram), QStringLiteral("-b-"));
        QCOMPARE(duo.seenBy(duo.chris), QStringLiteral("---"));
        QCOMPARE(duo.seenBy(std::nullopt), QStringLiteral("---"));
        QCOMPARE(duo.seenBy(duo.sam), QStringLiteral("abc"));

        QVERIFY(!duo.close(duo.annas, duo.anna));
        QCOMPARE(duo.seenBy(duo.anna), QStringLiteral("a--"));
        QCOMPARE(duo.seenBy(duo.bram), QStringLiteral("-b-"));
        QCOMPARE(duo.seenBy(std::nullopt), QStringLiteral("---"));
        QCOMPARE(duo.events(study::CodingEventKind::Opened), 0);

        QVERIFY(duo.close(duo.brams, duo.bram));
        for (const auto& who : {duo.anna, duo.bram, duo.chris}) {
            QCOMPARE(duo.seenBy(who), QStringLiteral("abc"));
        }
        QCOMPARE(duo.seenBy(std::nullopt), QStringLiteral("abc"));
        QCOMPARE(duo.events(study::CodingEventKind::Closed), 2);
        QCOMPARE(duo.events(study::CodingEventKind::Opened), 2);
        for (const study::CodingEvent& event : duo.small.study.events) {
            QCOMPARE(event.atMs, kNow.toMSecsSinceEpoch());
            QVERIFY(event.by == duo.anna || event.by == duo.bram);
        }
    }

    void aThirdCoderKeepsItClosed()
    {
        Duo duo;
        const auto chriss = duo.small.coding(duo.talk, duo.chris, CodingState::NotStarted);
        QVERIFY(!duo.close(duo.annas, duo.anna));
        QVERIFY(!duo.close(duo.brams, duo.bram));
        QCOMPARE(duo.seenBy(duo.anna), QStringLiteral("a--"));
        QCOMPARE(duo.seenBy(duo.chris), QStringLiteral("---"));
        QVERIFY(duo.close(chriss, duo.chris));
        QCOMPARE(duo.events(study::CodingEventKind::Opened), 3);
        QCOMPARE(duo.seenBy(duo.chris), QStringLiteral("abc"));
    }

    // Somebody who codes the same talk in another round must not lean on what was opened before.
    void openWorkInAnotherRoundHidesTheTalk()
    {
        Duo duo;
        duo.close(duo.annas, duo.anna);
        duo.close(duo.brams, duo.bram);
        const auto round = study::RoundId::create();
        duo.small.apply(study::Add<study::Round>{
            {round, QStringLiteral("again"), study::RoundKind::Main, {}, {}, {}, {}, {}, {}, {}}});
        const auto again = study::CodingId::create();
        duo.small.apply(study::Add<study::CodingHeader>{
            {again, duo.talk, duo.anna, round, CodingState::Busy, 1}});
        QCOMPARE(duo.seenBy(duo.anna), QStringLiteral("a--"));
        QCOMPARE(duo.seenBy(duo.bram), QStringLiteral("abc"));
        duo.close(again, duo.anna);
        QCOMPARE(duo.seenBy(duo.anna), QStringLiteral("abc"));
    }

    void workOfOneIsHiddenFromCodersOnly()
    {
        Duo duo;
        const auto alone = duo.small.recording("alone", 60);
        const auto coding = duo.small.coding(alone, duo.anna);
        const auto sees = [&](const std::optional<study::CoderId>& who) {
            return study::maySee(duo.small.study, Viewer{who},
                                 *duo.small.study.codings.find(coding));
        };
        QVERIFY(sees(duo.anna));
        QVERIFY(sees(std::nullopt));
        QVERIFY(sees(duo.sam));
        QVERIFY(!sees(duo.bram));
        QVERIFY(!duo.close(coding, duo.anna));
        QVERIFY(sees(duo.bram));
    }

    void whatTellsOfTheWorkGoesWithIt()
    {
        Duo duo;
        const auto& fragments = duo.small.study.codings.find(duo.brams)->fragments;
        const study::Fragment& hidden = *fragments.begin();
        const auto clip = [&](const std::optional<study::FragmentId>& from) {
            study::Anchor anchor;
            anchor.id = study::AnchorId::create();
            anchor.code = codebook::CodeId(QStringLiteral("talents"));
            anchor.recording = duo.talk;
            anchor.span = hidden.span;
            anchor.fragment = from;
            duo.small.apply(study::Add<study::Anchor>{anchor});
            return anchor.id;
        };
        const auto ofBram = clip(hidden.id);
        const auto ofNobody = clip(std::nullopt);
        study::CodeNote note;
        note.id = study::CodeNoteId::create();
        note.code = codebook::CodeId(QStringLiteral("talents"));
        note.coder = duo.bram;
        note.text = QStringLiteral("secret");
        duo.small.apply(study::Add<study::CodeNote>{note});
        duo.close(duo.brams, duo.bram);

        const study::Study seen = study::visibleStudy(duo.small.study, Viewer{duo.anna});
        QVERIFY(seen.anchors.find(ofBram) == nullptr);
        QVERIFY(seen.anchors.find(ofNobody) != nullptr);
        QVERIFY(seen.codeNotes.isEmpty());
        QVERIFY(seen.events.isEmpty());
        QVERIFY(study::checkStudy(seen).empty());
        study::Study taken = duo.small.study;
        study::takeOut(taken, study::hiddenCodings(taken, Viewer{duo.anna}));
        QVERIFY(taken == seen);
        QVERIFY(study::visibleStudy(duo.small.study, Viewer{duo.sam}) == duo.small.study);
    }

    void onlyASupervisorUnlocksWhatWasOpened()
    {
        Duo duo;
        study::Study& study = duo.small.study;
        const QString reason = QStringLiteral("wrong recording");
        duo.close(duo.annas, duo.anna);
        // Not opened yet: whoever closed too early opens again, without a reason.
        QVERIFY(!needsUnlocking(study, *study.codings.find(duo.annas)));
        const auto early = reopenCoding(study, duo.annas, Viewer{duo.anna}, {}, kNow);
        QVERIFY(early);
        duo.small.apply(*early);
        duo.close(duo.annas, duo.anna);
        duo.close(duo.brams, duo.bram);
        QVERIFY(needsUnlocking(study, *study.codings.find(duo.annas)));
        QVERIFY(!needsUnlocking(study, *study.codings.find(duo.consensus)));

        const auto refused = reopenCoding(study, duo.annas, Viewer{duo.anna}, reason, kNow);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::UnlockRefused);
        QVERIFY(!reopenCoding(study, duo.annas, Viewer{}, reason, kNow));
        const auto silent =
            reopenCoding(study, duo.annas, Viewer{duo.sam}, QStringLiteral(" "), kNow);
        QVERIFY(!silent);
        QCOMPARE(silent.error().code, ErrorCode::ReasonMissing);

        const auto unlocked = reopenCoding(study, duo.annas, Viewer{duo.sam}, reason, kNow);
        QVERIFY(unlocked);
        duo.small.apply(*unlocked);
        QCOMPARE(duo.events(study::CodingEventKind::Unlocked), 1);
        const auto event = std::ranges::find(study.events, study::CodingEventKind::Unlocked,
                                             &study::CodingEvent::kind);
        QCOMPARE(event->reason, reason);
        QVERIFY(event->by == duo.sam);
        QVERIFY(event->coding == duo.annas);
        // Blind again, both of them, until it is closed again.
        QCOMPARE(duo.seenBy(duo.anna), QStringLiteral("a--"));
        QCOMPARE(duo.seenBy(duo.bram), QStringLiteral("-b-"));
        QVERIFY(duo.close(duo.annas, duo.anna));
        QCOMPARE(duo.seenBy(duo.bram), QStringLiteral("abc"));
    }

    void withoutASupervisorAnybodyLeads()
    {
        Duo duo(false);
        study::Study& study = duo.small.study;
        QVERIFY(study::mayLead(study, Viewer{duo.bram}));
        QVERIFY(study::mayLead(study, Viewer{}));
        duo.close(duo.annas, duo.anna);
        duo.close(duo.brams, duo.bram);
        QVERIFY(reopenCoding(study, duo.annas, Viewer{duo.anna}, QStringLiteral("typing"), kNow));
        QVERIFY(!reopenCoding(study, duo.annas, Viewer{duo.anna}, {}, kNow));
    }

    void openingACodingThatIsOpenDoesNothing()
    {
        Duo duo;
        const auto change = reopenCoding(duo.small.study, duo.annas, Viewer{duo.anna}, {}, kNow);
        QVERIFY(change);
        QVERIFY(*change == study::Change(study::Composite{}));
        QVERIFY(!reopenCoding(duo.small.study, study::CodingId::create(), Viewer{}, {}, kNow));
    }
};

QTEST_GUILESS_MAIN(TestCodingState)
#include "tst_coding_state.moc"
