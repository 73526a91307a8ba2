namespace StudyBot.Discord.Gateway;

/// <summary>What survives a connection: which session it was, where it goes on, and what was heard last.</summary>
internal sealed class GatewaySession
{
    private string? _id;

    /// <summary>The last event heard; null before the first.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Where Discord wants the session resumed. Servers that name no such place are resumed where they were first reached.</summary>
    public Uri? ResumeUrl { get; private set; }

    public bool IsResumable => _id is not null && Sequence is not null;

    /// <summary>Only there while the session is resumable.</summary>
    public string Id => _id ?? throw new InvalidOperationException("There is no session.");

    public void Start(string id, Uri? resumeUrl, long? sequence) => (_id, ResumeUrl, Sequence) = (id, resumeUrl, sequence);

    /// <summary>Takes note of an event; false when it was heard before, which a resume may bring about.</summary>
    public bool TryAdvance(long sequence)
    {
        if (sequence <= Sequence)
        {
            return false;
        }

        Sequence = sequence;
        return true;
    }

    public void Clear() => (_id, ResumeUrl, Sequence) = (null, null, null);
}
