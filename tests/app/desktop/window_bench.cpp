// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/window_bench.h"

#include "app/widgets/timeline/timeline_view.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

namespace rozet::test {

study::Study withoutActiveTime(study::Study study)
{
    for (const study::Coding& coding : std::as_const(study).codings) {
        study.codings.find(coding.id)->activeTime.clear();
    }
    return study;
}

WindowBench::WindowBench(const QString& language) : made(makeTestStudy()), m_language(language)
{
    path = folder.filePath(QStringLiteral("study.rozet"));
    m_recording.duration = MediaDuration::fromMilliseconds(120'000);
    makeFile(made.study);
    settings = std::make_unique<session::Settings>(folder.filePath(QStringLiteral("settings.ini")));
    settings->set("theme", QStringLiteral("light"));
}

void WindowBench::makeFile(const study::Study& study)
{
    // Up to a number the recordings have a file; the player of the tests does not read it.
    constexpr std::size_t kWithFile = 2;
    QDir(folder.path()).mkpath(QStringLiteral("media"));
    std::size_t files = 0;
    for (const study::Recording* recording : study::recordingsByName(study)) {
        const bool own = study.recordings.size() != made.study.recordings.size();
        if (recording->media.empty() || (!own && files >= kWithFile)) {
            continue;
        }
        ++files;
        QFile media(folder.filePath(recording->media.front().path));
        if (media.open(QIODevice::WriteOnly)) {
            media.write("not read");
        }
    }
    QFile::remove(path);
    const SystemClock clock;
    NoProgress progress;
    const auto created = store::StudyStore::create(path, study, clock, progress);
    Q_ASSERT(created.has_value());
}

void WindowBench::useStudy(const study::Study& study,
                           const player::FakePlayer::Recording& recording)
{
    m_recording = recording;
    makeFile(study);
}

WindowBench::~WindowBench()
{
    keeper.reset();
    if (desk != nullptr) {
        desk->closeStudy();
    }
}

bool WindowBench::open()
{
    keeper.reset();
    desk = std::make_unique<desktop::Desk>(*settings, std::make_shared<SystemClock>(),
                                           [recording = m_recording] {
                                               auto player = std::make_unique<player::FakePlayer>();
                                               player->setRecording(recording);
                                               return player;
                                           });
    keeper = std::make_unique<desktop::WindowKeeper>(*desk);
    keeper->show(m_language);
    window().resize(1440, 900);
    desk->openStudy(path);
    desk->jobs().waitForAll();
    QApplication::setActiveWindow(&window());
    return QTest::qWaitForWindowExposed(&window()) && desk->session() != nullptr;
}

bool WindowBench::close()
{
    return window().close();
}

widgets::CodeWorkspace& WindowBench::code()
{
    return *static_cast<widgets::CodeWorkspace*>(window().workspaceWidget(QStringLiteral("code")));
}

player::FakePlayer& WindowBench::player()
{
    return static_cast<player::FakePlayer&>(code().playerPanel().player());
}

void WindowBench::startCoding()
{
    session().setCoder(made.anna);
    window().showWorkspace(QStringLiteral("code"));
    code().showRecording(made.recordings[0]);
    code().timeline().setFocus();
    QApplication::processEvents();
}

void WindowBench::advance(double seconds)
{
    player().advance(MediaDuration::fromSeconds(seconds));
    QApplication::processEvents();
}

} // namespace rozet::test
