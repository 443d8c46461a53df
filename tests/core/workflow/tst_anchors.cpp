// SPDX-License-Identifier: GPL-3.0-or-later
// Anchor clips: made of fragments, seen by whoever may, named in the printed codebook.
#include "core/workflow/anchors.h"
#include "core/workflow/codebooks.h"
#include "tests/core/workflow/small_study.h"

#include <QTemporaryDir>

using namespace rozet;
using test::codeId;
using workflow::anchorFrom;
using workflow::anchorsOf;

namespace {

struct Clips : test::SmallStudy
{
    study::CoderId third;
    study::CodingId mine;
    study::Fragment late, early;

    Clips()
    {
        third = study::CoderId::create();
        apply(study::Add<study::Coder>{{third, QStringLiteral("Bram"), study::CoderRole::Coder}});
        const auto tenth = recording("Gesprek 10", 300);
        const auto second = recording("Gesprek 2", 300);
        mine = coding(tenth, other);
        late = fragment(mine, 100, 120, {"hobby"});
        early = fragment(coding(second, other, study::CodingState::Busy), 5, 9, {"hobby"});
        for (const study::Coding& one : study::Study(study).codings) {
            for (const study::Fragment& fragment : one.fragments) {
                add(one.id, fragment.id);
            }
        }
    }

    void add(const study::CodingId& from, const study::FragmentId& fragment)
    {
        auto anchor = anchorFrom(study, from, fragment, codeId("hobby"));
        QVERIFY(anchor.has_value());
        anchor->note = QStringLiteral("zegt het zelf");
        apply(study::Add<study::Anchor>{*anchor});
    }

    void close()
    {
        study::CodingHeader header = study.codings.find(mine)->header;
        header.state = study::CodingState::Closed;
        apply(study::Replace<study::CodingHeader>{header});
    }
};

} // namespace

class TestAnchors : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void areInTheOrderOfPeople()
    {
        const Clips made;
        const auto clips = anchorsOf(made.study, codeId("hobby"), {});
        QCOMPARE(clips.size(), std::size_t(2));
        QCOMPARE(workflow::anchorText(made.study, *clips[0]),
                 QStringLiteral("Gesprek 2, 0:00:05 – 0:00:09: zegt het zelf"));
        QCOMPARE(clips[1]->span, made.late.span);
        QVERIFY(anchorsOf(made.study, codeId("job"), {}).empty());
    }

    void oneFragmentIsOneClipOfACode()
    {
        const Clips made;
        QVERIFY(!anchorFrom(made.study, made.mine, made.late.id, codeId("hobby")));
        QVERIFY(anchorFrom(made.study, made.mine, made.late.id, codeId("talents")));
        QVERIFY(!anchorFrom(made.study, made.mine, study::FragmentId::create(), codeId("job")));
    }

    void openWorkOfOthersIsNotShownToACoder()
    {
        Clips made;
        QCOMPARE(anchorsOf(made.study, codeId("hobby"), made.other).size(), std::size_t(2));
        QCOMPARE(anchorsOf(made.study, codeId("hobby"), made.third).size(), std::size_t(0));
        made.close();
        QCOMPARE(anchorsOf(made.study, codeId("hobby"), made.third).size(), std::size_t(1));
    }

    void theDocumentNamesThePlaces()
    {
        const Clips made;
        const QTemporaryDir folder;
        const SystemClock clock;
        const QString path = folder.filePath(QStringLiteral("book.html"));
        for (const auto& [viewer, count] :
             {std::pair(study::CoderId(), 2), std::pair(made.third, 0)}) {
            QVERIFY(workflow::exportCodebook(made.study, made.study.codebooks.back(), path,
                                             QStringLiteral("nl"), clock, viewer)
                        .has_value());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(QString::fromUtf8(file.readAll()).count(QStringLiteral("zegt het zelf")),
                     count);
        }
        const report::Document document = workflow::codebookDocument(
            made.study, made.study.codebooks.back(), QStringLiteral("nl"));
        int named = 0;
        for (const report::Block& block : document.blocks) {
            if (const auto* one = std::get_if<report::Definition>(&block)) {
                for (const auto& [name, text] : one->entries) {
                    named += name == QStringLiteral("Ankerfragmenten") &&
                                     text.contains(QStringLiteral("Gesprek 10, 0:01:40"))
                                 ? 1
                                 : 0;
                }
            }
        }
        QCOMPARE(named, 1);
    }
};

QTEST_GUILESS_MAIN(TestAnchors)
#include "tst_anchors.moc"
