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

} // namespace rozet::test
