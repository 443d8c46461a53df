// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/player_panel.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/study/media_jobs.h"
#include "app/widgets/video/transport_bar.h"
#include "app/widgets/video/video_view.h"
#include "core/workflow/error_text.h"
#include "core/workflow/media_place.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace rozet::widgets {

namespace {

constexpr std::array kSpeeds{1.0, 1.5, 2.0, 3.0, 4.0};
constexpr int kShuttleEveryMs = 80;

} // namespace

PlayerPanel::PlayerPanel(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_player(bench.makePlayer())
    , m_view(new VideoView(this))
    , m_transport(new TransportBar(this))
    , m_pages(new QStackedWidget(this))
    , m_missing(new EmptyState(QStringLiteral("missing"), QString(), QString(), this))
    , m_find(new QPushButton(icon(QStringLiteral("link")), tr("Find the file…"), this))
{
    m_view->setPlayer(m_player.get());
    m_view->setAccessibleName(tr("Video"));
    m_transport->setPlayer(m_player.get());
    m_transport->setDrivesPlayer(false);
    m_transport->setKeys({bench.keys.keysText(QStringLiteral("play.toggle")),
                          bench.keys.keysText(QStringLiteral("play.frameBack")),
                          bench.keys.keysText(QStringLiteral("play.frameForward")), QString()});
    m_find->setAccessibleName(m_find->text());
    m_missing->addWidgetBelow(m_find);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_missing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_transport);

    connect(m_find, &QPushButton::clicked, this,
            [this] { chooseMediaFor(m_bench, m_recording, this); });
    connect(m_view, &VideoView::clicked, this, &PlayerPanel::togglePlay);
    connect(m_transport, &TransportBar::playPauseRequested, this, &PlayerPanel::togglePlay);
    connect(m_transport, &TransportBar::stepRequested, this, &PlayerPanel::step);
    connect(m_transport, &TransportBar::rateRequested, this,
            [this](double rate) { m_player->setRate(rate); });
    connect(m_transport, &TransportBar::volumeRequested, this, [this](double volume) {
        m_player->setVolume(volume);
        m_bench.settings.set("player/volumePercent", static_cast<int>(volume * 100 + 0.5));
    });
    connect(m_player.get(), &player::Player::positionChanged, this, &PlayerPanel::positionChanged);
    connect(m_player.get(), &player::Player::stateChanged, this, &PlayerPanel::playingChanged);
    connect(m_player.get(), &player::Player::frameIndexReady, this,
            &PlayerPanel::frameTimesChanged);
    connect(m_player.get(), &player::Player::opened, this, [this] {
        m_hasMedia = true;
        m_pages->setCurrentWidget(m_view);
    });
    connect(m_player.get(), &player::Player::failed, this, [this](const Error& error) {
        m_hasMedia = false;
        showMissing(tr("This recording cannot be played"), workflow::errorText(error), true);
    });
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &PlayerPanel::openMedia);
    m_player->setVolume(m_bench.settings.number("player/volumePercent") / 100.0);
    m_shuttle.setInterval(kShuttleEveryMs);
    connect(&m_shuttle, &QTimer::timeout, this, &PlayerPanel::shuttle);
    openMedia();
}

PlayerPanel::~PlayerPanel()
{
    m_view->setPlayer(nullptr);
    m_transport->setPlayer(nullptr);
}

void PlayerPanel::setRecording(const study::RecordingId& id)
{
    if (id == m_recording) {
        return;
    }
    stop();
    m_recording = id;
    m_openPath.clear();
    m_stillPosition = MediaTime();
    openMedia();
    Q_EMIT positionChanged(position());
}

void PlayerPanel::openMedia()
{
    const study::Recording* recording = m_bench.study().recordings.find(m_recording);
    if (recording == nullptr) {
        m_hasMedia = false;
        m_player->close();
        m_openPath.clear();
        showMissing(tr("No recording chosen"),
                    tr("Choose a recording above, or add one in the Study workspace."), false);
        return;
    }
    const QString studyPath = m_bench.session.path();
    const workflow::MediaState state = workflow::mediaState(studyPath, *recording);
    const QString path = recording->media.empty()
                             ? QString()
                             : workflow::absoluteMediaPath(studyPath, recording->media.front());
    if (state == workflow::MediaState::Missing || state == workflow::MediaState::Refused ||
        path.isEmpty()) {
        if (m_hasMedia || !m_openPath.isEmpty()) {
            m_player->close();
        }
        m_hasMedia = false;
        m_openPath.clear();
        const QString name = recording->media.empty() ? QString() : recording->media.front().path;
        showMissing(tr("The video is not here"),
                    name.isEmpty()
                        ? tr("This recording has no file yet. Everything else works without it.")
                        : tr("“%1” cannot be found. The coding can be read and changed without it.")
                              .arg(name),
                    true);
        return;
    }
    if (path != m_openPath) {
        m_openPath = path;
        m_hasMedia = true;
        m_pages->setCurrentWidget(m_view);
        m_player->open(path);
    }
}

void PlayerPanel::showMissing(const QString& title, const QString& text, bool canFind)
{
    m_missing->setTexts(title, text);
    m_find->setVisible(canFind);
    m_pages->setCurrentWidget(m_missing);
}

QString PlayerPanel::message() const
{
    return m_pages->currentWidget() == m_missing ? m_missing->accessibleDescription() : QString();
}

MediaTime PlayerPanel::position() const
{
    return m_hasMedia ? m_player->position() : m_stillPosition;
}

bool PlayerPanel::isPlaying() const
{
    return m_player->state() == player::PlayerState::Playing;
}

session::Playhead PlayerPanel::playhead() const
{
    return {position(), isPlaying(), m_player->rate()};
}

MediaDuration PlayerPanel::length() const
{
    const study::Recording* recording = m_bench.study().recordings.find(m_recording);
    const MediaDuration known = recording == nullptr ? MediaDuration() : recording->duration;
    return m_hasMedia && !m_player->duration().isZero() ? m_player->duration() : known;
}

MediaTime PlayerPanel::clamped(MediaTime time) const
{
    time = std::max(time, MediaTime());
    return length().isZero() ? time : std::min(time, MediaTime() + length());
}

void PlayerPanel::seek(MediaTime time)
{
    Q_EMIT aboutToJump();
    if (m_hasMedia) {
        m_player->seek(clamped(time));
        return;
    }
    m_stillPosition = clamped(time);
    Q_EMIT positionChanged(m_stillPosition);
}

void PlayerPanel::scrub(MediaTime time)
{
    Q_EMIT aboutToJump();
    if (m_hasMedia) {
        m_player->scrub(clamped(time));
    } else {
        seek(time);
    }
}

void PlayerPanel::jump(MediaDuration by)
{
    seek(position() + by);
}

void PlayerPanel::step(int frames)
{
    m_shuttle.stop();
    Q_EMIT aboutToJump();
    if (m_hasMedia) {
        m_player->step(frames);
    } else {
        seek(m_stillPosition + MediaDuration::fromMilliseconds(40 * frames));
    }
}

void PlayerPanel::pause()
{
    m_player->pause();
    const int rewind = m_bench.settings.number("code/rewindMs");
    if (rewind > 0) {
        jump(MediaDuration::fromMilliseconds(-rewind));
    }
}

void PlayerPanel::togglePlay()
{
    m_shuttle.stop();
    if (!m_hasMedia) {
        m_bench.say(tr("There is no video to play. The coding works without it."), Saying::Note);
        return;
    }
    if (isPlaying()) {
        pause();
    } else {
        m_player->play();
    }
}

void PlayerPanel::forward()
{
    if (!m_hasMedia) {
        togglePlay();
        return;
    }
    const bool faster = isPlaying() && !m_shuttle.isActive();
    m_shuttle.stop();
    m_speed = faster ? std::min(m_speed + 1, kSpeeds.size() - 1) : 0;
    m_player->setRate(kSpeeds[m_speed]);
    m_player->play();
}

void PlayerPanel::backward()
{
    m_speed = m_shuttle.isActive() ? std::min(m_speed + 1, kSpeeds.size() - 1) : 0;
    m_player->pause();
    m_shuttleClock.start();
    m_shuttle.start();
}

void PlayerPanel::shuttle()
{
    const double seconds =
        static_cast<double>(m_shuttleClock.restart()) / 1000.0 * kSpeeds[m_speed];
    const MediaTime to = clamped(position() - MediaDuration::fromSeconds(seconds));
    scrub(to);
    if (to == MediaTime()) {
        m_shuttle.stop();
    }
}

void PlayerPanel::stop()
{
    m_shuttle.stop();
    m_speed = 0;
    m_player->pause();
    m_player->setRate(1);
    if (m_looping) {
        m_looping = false;
        m_player->setLoop({});
    }
}

void PlayerPanel::playSpan(const TimeSpan& span)
{
    m_shuttle.stop();
    Q_EMIT aboutToJump();
    if (m_hasMedia && !span.isPoint()) {
        m_player->playSpan(span);
    } else {
        seek(span.start);
    }
}

void PlayerPanel::toggleLoop(const TimeSpan& span)
{
    m_looping = !m_looping && !span.isPoint();
    m_player->setLoop(m_looping ? span : TimeSpan());
    if (m_looping && m_hasMedia) {
        Q_EMIT aboutToJump();
        m_player->seek(span.start);
        m_player->play();
    }
    m_bench.say(m_looping ? tr("Repeating this fragment. Ctrl+L again to stop.")
                          : tr("No longer repeating."),
                Saying::Note);
}

} // namespace rozet::widgets
