// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/generator/scene.h"

#include "core/base/number_text.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace rozet::samples {

namespace {

using study::Party;

constexpr int kWidth = 640;
constexpr int kHeight = 360;

struct Look
{
    QPointF head;
    double facing; ///< 1 looks to the right
    QColor skin, hair, clothes;
    bool longHair;
};

const Look kMentor{{182, 142}, 1, QColor(0xe2b594), QColor(0x6a6f76), QColor(0x2f6f7e), false};
const Look kStudent{{458, 150}, -1, QColor(0xc98f66), QColor(0x3a2a20), QColor(0xd08a3c), true};

void drawRoom(QPainter& painter)
{
    QLinearGradient wall(0, 0, 0, 260);
    wall.setColorAt(0, QColor(0xdfe6e4));
    wall.setColorAt(1, QColor(0xcbd6d3));
    painter.fillRect(0, 0, kWidth, kHeight, wall);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xb6ccd6));
    painter.drawRoundedRect(QRectF(265, 34, 110, 88), 3, 3); // window
    painter.setBrush(QColor(0xd9e9f0));
    painter.drawRect(QRectF(271, 40, 46, 76));
    painter.drawRect(QRectF(323, 40, 46, 76));
    painter.setBrush(QColor(0x8a6f57));
    painter.drawRoundedRect(QRectF(520, 84, 84, 8), 2, 2); // shelf
    const QColor books[] = {QColor(0x9c4f46), QColor(0x3f6c8f), QColor(0xc7a24a), QColor(0x5d7f55)};
    for (int i = 0; i < 9; ++i) {
        painter.setBrush(books[i % 4]);
        painter.drawRect(QRectF(524 + i * 8, 84 - 22 - (i * 5) % 7, 6, 22 + (i * 5) % 7));
    }
}

void drawPerson(QPainter& painter, const Look& look, double mouth, bool blinking, double nod)
{
    const QPointF head = look.head + QPointF(0, nod);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.clothes);
    QPainterPath body;
    body.moveTo(look.head.x() - 68, 300);
    body.cubicTo(look.head.x() - 66, 196, look.head.x() - 40, 196, look.head.x(), 194);
    body.cubicTo(look.head.x() + 40, 196, look.head.x() + 66, 196, look.head.x() + 68, 300);
    painter.drawPath(body);
    painter.setBrush(look.hair);
    if (look.longHair) {
        painter.drawRoundedRect(QRectF(head.x() - 42, head.y() - 44, 84, 96), 38, 38);
    }
    painter.setBrush(look.skin);
    painter.drawRect(QRectF(head.x() - 11, head.y() + 30, 22, 24));
    painter.drawEllipse(head, 36, 42);
    painter.setBrush(look.hair);
    QPainterPath fringe;
    fringe.moveTo(head.x() - 37, head.y() - 8);
    fringe.cubicTo(head.x() - 40, head.y() - 54, head.x() + 40, head.y() - 54, head.x() + 37,
                   head.y() - 8);
    fringe.cubicTo(head.x() + 22, head.y() - 28, head.x() - 22, head.y() - 28, head.x() - 37,
                   head.y() - 8);
    painter.drawPath(fringe);
    const double gaze = 4 * look.facing;
    for (const double side : {-13.0, 13.0}) {
        const QPointF eye = head + QPointF(side + gaze, -2);
        painter.setBrush(Qt::white);
        if (blinking) {
            painter.setPen(QPen(QColor(0x4a3a30), 2));
            painter.drawLine(eye - QPointF(6, 0), eye + QPointF(6, 0));
            painter.setPen(Qt::NoPen);
        } else {
            painter.drawEllipse(eye, 6.5, 5);
            painter.setBrush(QColor(0x2c2420));
            painter.drawEllipse(eye + QPointF(2 * look.facing, 0), 2.8, 2.8);
        }
    }
    painter.setBrush(QColor(0x8d3f3a));
    painter.drawEllipse(head + QPointF(gaze, 20), 10, 1.6 + 8 * mouth);
}

void drawTable(QPainter& painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xa9835f));
    painter.drawRoundedRect(QRectF(60, 262, 520, 44), 10, 10);
    painter.setBrush(QColor(0x8e6c4d));
    painter.drawRect(QRectF(60, 298, 520, 10));
    painter.setBrush(QColor(0xf4f1ea));
    painter.drawRect(QRectF(262, 270, 70, 18)); // paper
    painter.setBrush(QColor(0x4c86a8));
    painter.drawRoundedRect(QRectF(360, 252, 18, 24), 3, 3); // cup
}

void drawCounter(QPainter& painter, int number)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(QRectF(10, 8, 206, 24), 4, 4);
    painter.setPen(Qt::white);
    painter.setFont(QFont(QStringLiteral("DejaVu Sans Mono"), 10));
    const MediaTime time = MediaTime::fromMilliseconds(number * 1000LL / kFramesPerSecond);
    painter.drawText(QRectF(18, 8, 196, 24), Qt::AlignVCenter,
                     QStringLiteral("%1  beeld %2").arg(clockText(time)).arg(number, 5));
    for (int bit = 0; bit < 16; ++bit) {
        const bool on = (number >> bit) & 1;
        painter.fillRect(QRect(bit * 40, 352, 40, 8), on ? Qt::white : Qt::black);
    }
}

void drawCaption(QPainter& painter, const QString& text, Party speaker)
{
    painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 11));
    const QRectF room(24, 308, kWidth - 48, 40);
    const QRectF used = painter.boundingRect(room.adjusted(12, 0, -12, 0),
                                             Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 24, 28, 205));
    painter.drawRoundedRect(used.adjusted(-12, -2, 12, 2), 6, 6);
    painter.setPen(speaker == Party::Mentor ? QColor(0xbfe6ee) : QColor(0xffdba8));
    painter.drawText(used.adjusted(-6, 0, 6, 0), Qt::AlignCenter | Qt::TextWordWrap, text);
}

} // namespace

Scene::Scene(const SpokenConversation& conversation, QString title)
    : m_conversation(conversation), m_title(std::move(title))
{
}

QImage Scene::frame(int number) const
{
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRoom(painter);
    const double seconds = static_cast<double>(number) / kFramesPerSecond;
    const double mentorVoice = m_conversation.loudness(Party::Mentor, seconds);
    const double studentVoice = m_conversation.loudness(Party::Student, seconds);
    // Blinks and nods come at uneven but fixed moments.
    const auto blinks = [&](double period, double phase) {
        return std::fmod(seconds + phase, period) < 0.16;
    };
    const double mentorNod =
        studentVoice > 0.1 ? 2.5 * std::sin(seconds * 5.1) : 0.8 * std::sin(seconds * 1.3);
    const double studentNod =
        mentorVoice > 0.1 ? 1.5 * std::sin(seconds * 4.3) : 0.8 * std::sin(seconds * 1.1);
    drawPerson(painter, kMentor, mentorVoice, blinks(4.7, 0.3), mentorNod);
    drawPerson(painter, kStudent, studentVoice, blinks(3.9, 1.7), studentNod);
    drawTable(painter);
    painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 9));
    painter.setPen(QColor(0x40, 0x48, 0x4a));
    painter.drawText(QRectF(330, 8, 300, 22), Qt::AlignRight | Qt::AlignVCenter, m_title);
    const auto now = static_cast<qint64>(seconds * 1000);
    for (const SpokenTurn& turn : m_conversation.turns) {
        if (turn.startMs <= now && now < turn.endMs + 200) {
            drawCaption(painter, turn.text, turn.speaker);
        }
    }
    drawCounter(painter, number);
    return image;
}

} // namespace rozet::samples
