// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace rozet::study {

using StudyId = Id<struct StudyTag>;
using SchoolId = Id<struct SchoolTag>;
using MentorId = Id<struct MentorTag>;
using StudentId = Id<struct StudentTag>;
using RecordingId = Id<struct RecordingTag>;
using ConsentId = Id<struct ConsentTag>;
using CoderId = Id<struct CoderTag>;
using RoundId = Id<struct RoundTag>;
using CodingId = Id<struct CodingTag>;
using FragmentId = Id<struct FragmentTag>;
using TraceId = Id<struct TraceTag>;
using DatasetId = Id<struct DatasetTag>;
using AnchorId = Id<struct AnchorTag>;
using CodeNoteId = Id<struct CodeNoteTag>;
using SettlementId = Id<struct SettlementTag>;
using CodingEventId = Id<struct CodingEventTag>;

} // namespace rozet::study
