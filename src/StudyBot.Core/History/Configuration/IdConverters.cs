using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using StudyBot.Core.Answers;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.History.Configuration;

/// <summary>Typed ids as what they hold.</summary>
internal static class IdConverters
{
    internal sealed class OfWorkspace() : ValueConverter<WorkspaceId, long>(id => id.Value, value => new(value));

    internal sealed class OfMember() : ValueConverter<MemberId, long>(id => id.Value, value => new(value));

    internal sealed class OfSubscription() : ValueConverter<SubscriptionId, long>(id => id.Value, value => new(value));

    internal sealed class OfRound() : ValueConverter<RoundId, long>(id => id.Value, value => new(value));

    internal sealed class OfAnswer() : ValueConverter<AnswerId, long>(id => id.Value, value => new(value));

    internal sealed class OfTrack() : ValueConverter<TrackId, string>(id => id.Value, value => new(value));

    internal sealed class OfQuestion() : ValueConverter<QuestionId, string>(id => id.Value, value => new(value));
}
