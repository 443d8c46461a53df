// SPDX-License-Identifier: GPL-3.0-or-later
// The window with the real player on a real recording of the sample study.
#include "app/desktop/desk.h"
#include "app/desktop/main_window.h"
#include "app/desktop/sample_study.h"
#include "app/desktop/window_keeper.h"
#include "app/player/media_player.h"
#include "app/widgets/code/code_workspace.h"
#include "app/widgets/code/player_panel.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/workflow/media_place.h"

#include <QApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;

class TestRealPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void codeByKeyWhileTheSamplePlays()
    {
        const QString sample = QStringLiteral(ROZET_SOURCE_DIR "/samples/loopbaangesprekken.rozet");
        QVERIFY(QFileInfo::exists(sample));
        const QTemporaryDir folder;
        const auto path = desktop::copySampleTo(sample, folder.path());
        QVERIFY(path);
        session::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        desktop::Desk desk(settings, std::make_shared<SystemClock>(),
                           [] { return std::make_unique<player::MediaPlayer>(); });
        desktop::WindowKeeper keeper(desk);
        keeper.show(QStringLiteral("nl"));
        desk.openStudy(*path);
        desk.jobs().waitForAll();
        QVERIFY(desk.session() != nullptr);
        const study::Study& study = desk.session()->study();

        // Somebody new, so that nothing is coded yet.
        const study::Coder coder{study::CoderId::create(), QStringLiteral("Tester"),
                                 study::CoderRole::Coder};
        QVERIFY(desk.session()->edit(study::Add<study::Coder>{coder}, QStringLiteral("coder")));
        desk.session()->setCoder(coder.id);
        keeper.window().showWorkspace(QStringLiteral("code"));
        auto& code = *static_cast<widgets::CodeWorkspace*>(
            keeper.window().workspaceWidget(QStringLiteral("code")));
        study::RecordingId withVideo;
        for (const study::Recording& recording : study.recordings) {
            if (workflow::mediaState(*path, recording) == workflow::MediaState::Found) {
                withVideo = recording.id;
            }
        }
        QVERIFY2(!withVideo.isNull(), "no recording of the sample has its video");
        code.showRecording(withVideo);
        player::Player& player = code.playerPanel().player();
        QTRY_COMPARE_WITH_TIMEOUT(player.state(), player::PlayerState::Paused, 60000);
        QVERIFY(player.hasPicture());
        code.timeline().setFocus();
        player.seek(MediaTime::fromSeconds(10));
        QTest::keyClick(&code.timeline(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(player.position() > MediaTime::fromSeconds(11), 60000);
        QTest::keyClick(&code.timeline(), Qt::Key_T);
        QTRY_VERIFY_WITH_TIMEOUT(player.position() > MediaTime::fromSeconds(12), 60000);
        QTest::keyClick(&code.timeline(), Qt::Key_T);
        QTest::keyClick(&code.timeline(), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(player.state(), player::PlayerState::Paused, 60000);
        const study::Coding* coding = study.codingOf(withVideo, coder.id);
        QVERIFY(coding != nullptr);
        QCOMPARE(coding->fragments.size(), std::size_t(1));
        const study::Fragment made = coding->fragments[0];
        QVERIFY(made.span.start >= MediaTime::fromSeconds(10.4));
        QVERIFY(made.span.end >= MediaTime::fromSeconds(12));
        QVERIFY(made.span.end <= player.position() + MediaDuration::fromSeconds(0.1));
        QVERIFY(keeper.window().close());

        desk.openStudy(*path);
        desk.jobs().waitForAll();
        QVERIFY(desk.session() != nullptr);
        QVERIFY(desk.session()->study().codingOf(withVideo, coder.id)->fragments[0] == made);
    }
};

QTEST_MAIN(TestRealPlayer)
#include "tst_real_player.moc"
