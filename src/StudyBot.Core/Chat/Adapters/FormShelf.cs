namespace StudyBot.Core.Chat.Adapters;

/// <summary>
/// The forms members have open, with what they typed when it has to be corrected: a platform may have closed a form by then, and it is
/// opened again as it was sent.
/// </summary>
/// <remarks>In memory only, for an hour, and for so many members; a form that is not there any more is opened anew.</remarks>
public sealed class FormShelf(TimeProvider clock)
{
    private const int Most = 1_000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(MemberRef, string FormId), (Form Form, DateTimeOffset At)> _forms = [];

    public void Put(MemberRef member, Form form)
    {
        lock (_lock)
        {
            if (_forms.Count >= Most)
            {
                Tidy();
            }

            _forms[(member, form.Id)] = (form, clock.GetUtcNow());
        }
    }

    public Form? Find(MemberRef member, string formId)
    {
        lock (_lock)
        {
            return _forms.TryGetValue((member, formId), out var kept) && kept.At + KeptFor > clock.GetUtcNow() ? kept.Form : null;
        }
    }

    /// <summary>Needs the lock.</summary>
    private void Tidy()
    {
        var oldest = _forms.OrderBy(pair => pair.Value.At).Take(Most / 4).Select(pair => pair.Key).ToList();
        oldest.ForEach(key => _forms.Remove(key));
    }
}
