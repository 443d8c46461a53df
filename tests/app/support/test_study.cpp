// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/test_study.h"

#include "codebook/shipped_codebooks.h"
#include "core/study/apply_change.h"

#include <QTimeZone>

namespace rozet::test {

namespace {

using study::Fragment;

void apply(study::Study& study, const study::Change& change)
{
    const Result<study::Change> done = study::applyChange(study, change);
    Q_ASSERT_X(done.has_value(), "makeTestStudy", "a change was refused");
}

study::RecordingId addRecording(study::Study& study, int number, double length,
                                const study::MentorId& mentor)
{
    study::Recording recording;
    recording.id = study::RecordingId::create();
    recording.name = QStringLiteral("Gesprek %1").arg(number);
    recording.mentor = mentor;
    recording.duration = MediaDuration::fromSeconds(length);
    recording.media.push_back({QStringLiteral("media/gesprek-%1.mp4").arg(number), QString(), 0,
                               MediaDuration(), QString()});
    apply(study, study::Add<study::Recording>{recording});
    return recording.id;
}

Fragment fragmentAt(double start, double end, const char* codeId, const QString& description)
{
    Fragment fragment;
    fragment.id = study::FragmentId::create();
    fragment.span = seconds(start, end);
    fragment.codes = {code(codeId)};
    fragment.description = description;
    return fragment;
}

} // namespace

TestStudy makeTestStudy()
{
    TestStudy made;
    const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    made.study = study::newStudy(
        QStringLiteral("Loopbaangesprekken"),
        codebook::shippedCodebook(QStringLiteral("inhoud-vorm-relatie")).value(), now);
    made.consensus = made.study.coders.begin()->id;

    const study::School north{study::SchoolId::create(), QStringLiteral("School A"), QString()};
    const study::School south{study::SchoolId::create(), QStringLiteral("School B"), QString()};
    apply(made.study, study::Add<study::School>{north});
    apply(made.study, study::Add<study::School>{south});
    std::vector<study::MentorId> mentors;
    for (int i = 1; i <= 3; ++i) {
        study::Mentor mentor{study::MentorId::create(), QStringLiteral("M%1").arg(i),
                             i < 3 ? north.id : south.id, QString()};
        mentors.push_back(mentor.id);
        apply(made.study, study::Add<study::Mentor>{mentor});
    }
    made.recordings = {
        addRecording(made.study, 1, 120, mentors[0]), addRecording(made.study, 2, 90, mentors[1]),
        addRecording(made.study, 3, 60, mentors[2]), addRecording(made.study, 4, 0, mentors[2])};

    made.anna = study::CoderId::create();
    made.bram = study::CoderId::create();
    apply(made.study,
          study::Add<study::Coder>{{made.anna, QStringLiteral("Anna"), study::CoderRole::Coder}});
    apply(made.study,
          study::Add<study::Coder>{{made.bram, QStringLiteral("Bram"), study::CoderRole::Coder}});

    study::CodingHeader header;
    header.id = study::CodingId::create();
    header.recording = made.recordings[0];
    header.coder = made.anna;
    header.state = study::CodingState::Busy;
    made.coding = header.id;
    apply(made.study, study::Add<study::CodingHeader>{header});
    for (const Fragment& fragment :
         {fragmentAt(10, 20, "ervaring_hobby", QStringLiteral("Vertelt over voetbal")),
          fragmentAt(25, 31, "open_vraag", QStringLiteral("Wat vond je daarvan?")),
          fragmentAt(40, 70, "talenten_kwaliteiten", QStringLiteral("Kan goed luisteren"))}) {
        made.fragments.push_back(fragment.id);
        apply(made.study, study::AddTo<Fragment>{header.id, fragment});
    }
    return made;
}

study::CodingId addSecretWork(TestStudy& made)
{
    const codebook::Codebook& book = made.study.currentCodebook()->codebook;
    study::CodingHeader header;
    header.id = study::CodingId::create();
    header.recording = made.recordings[0];
    header.coder = made.bram;
    header.state = study::CodingState::Busy;
    apply(made.study, study::Add<study::CodingHeader>{header});
    const codebook::LearyPosition place = *book.rose.positionAt({-0.31, 0.62});
    study::FragmentId marked;
    for (int i = 0; i < 37; ++i) {
        Fragment fragment = fragmentAt(3.0 * i, 3.0 * i + 2.5, "talenten_kwaliteiten",
                                       kSecret + QStringLiteral(" gezegd"));
        fragment.memo = kSecret + QStringLiteral(" gedacht");
        fragment.mentor = place;
        marked = fragment.id;
        apply(made.study, study::AddTo<Fragment>{header.id, fragment});
    }
    for (const codebook::Code& one : book.codes) {
        if (one.level == codebook::CodeLevel::Recording && one.selectable && !one.isRetired()) {
            study::RecordingCodeValue value;
            value.value = one.values.empty() ? QStringLiteral("yes") : one.values.back().id;
            value.note = kSecret;
            if (!study::applyChange(made.study,
                                    study::SetRecordingCode{header.id, one.id, value})) {
                value.value = kSecret; // a question for free text
                apply(made.study, study::SetRecordingCode{header.id, one.id, value});
            }
        }
    }
    for (const codebook::Category& category : book.categories) {
        apply(made.study, study::SetSummary{header.id, category.id,
                                            QStringLiteral("<p>%1 besloten</p>").arg(kSecret)});
    }
    apply(made.study, study::SetRecordingPosition{header.id, study::Party::Student, place});
    study::Trace trace;
    trace.id = study::TraceId::create();
    trace.samples = {{MediaTime(), {0.1, 0.2}}, {MediaTime::fromSeconds(1), {-0.4, 0.3}}};
    apply(made.study, study::AddTo<study::Trace>{header.id, trace});
    apply(made.study, study::SetActiveTime{header.id, QDate(2026, 3, 2), 4'321'000});
    study::Anchor anchor;
    anchor.id = study::AnchorId::create();
    anchor.code = code("talenten_kwaliteiten");
    anchor.recording = header.recording;
    anchor.span = seconds(108, 110.5);
    anchor.fragment = marked;
    anchor.note = kSecret + QStringLiteral(" getoond");
    apply(made.study, study::Add<study::Anchor>{anchor});
    study::CodeNote note;
    note.id = study::CodeNoteId::create();
    note.code = anchor.code;
    note.coder = made.bram;
    note.text = kSecret + QStringLiteral(" opgemerkt");
    apply(made.study, study::Add<study::CodeNote>{note});
    return header.id;
}

} // namespace rozet::test
