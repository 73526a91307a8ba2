using System.Collections.Concurrent;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Whispers;

/// <summary>Where members were when they last did something: a message only they see is of use where they are looking.</summary>
internal sealed class MemberPlaces(TimeProvider clock)
{
    private const int Most = 20_000;

    private static readonly TimeSpan LooksFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<MemberRef, (Place Place, DateTimeOffset At)> _places = new();

    public void Put(MemberRef member, Place place)
    {
        if (_places.Count >= Most)
        {
            _places.Clear();
        }

        _places[member] = (place, clock.GetUtcNow());
    }

    /// <param name="about">What it is about: another place in the same channel may be where the member looks.</param>
    public Place Of(MemberRef member, Place about) =>
        _places.TryGetValue(member, out var last) && last.Place.Channel == about.Channel && last.At + LooksFor > clock.GetUtcNow()
            ? last.Place
            : about;
}
