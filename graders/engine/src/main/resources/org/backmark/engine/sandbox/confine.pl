# Confines itself, and then becomes the command that it is given:
# perl confine.pl PARENT PRCTL SECCOMP FILTER WRITING FILE... -- COMMAND...
#   PARENT            the process with which it is to die
#   PRCTL, SECCOMP    the numbers of these two system calls on this processor
#   FILTER            a file with the filter of system calls, or - for none
#   WRITING           shut, or open to let it write where its user may
#   FILE...           what it can read and execute; folders with all that is in them
# Landlock's own numbers are the same on all processors. What the kernel does not have is left out; what it has must work.
use strict;

my ($parent, $prctl, $seccomp, $filter, $writing) = splice @ARGV, 0, 5;
my @readable;
push @readable, shift @ARGV while $ARGV[0] ne '--';
shift @ARGV;
$_ += 0 for $parent, $prctl, $seccomp;

sub must {
    my ($what, $result) = @_;
    die "$what does not work: $!\n" if $result == -1;
    return $result;
}

must('PR_SET_NO_NEW_PRIVS', syscall($prctl, 38, 1, 0, 0, 0));
must('PR_SET_PDEATHSIG', syscall($prctl, 1, 9, 0, 0, 0));
exit 1 if getppid() != $parent;

my $program = '';
if ($filter ne '-') {
    open my $file, '<:raw', $filter or die "$filter: $!\n";
    local $/;
    $program = <$file>;
}

# landlock_create_ruleset with its flag for the version.
my $version = syscall(444, 0, 0, 1);
if ($version > 0) {
    my ($execute, $write, $read, $list) = (1, 2, 4, 8);
    my $handled = $execute | $read | $list;
    if ($writing eq 'shut') {
        # Then removing and making of each kind; later versions know moving, truncating and control of devices.
        $handled |= (1 << 13) - 1;
        $handled |= 1 << 13 if $version >= 2;
        $handled |= 1 << 14 if $version >= 3;
        $handled |= 1 << 15 if $version >= 5;
    }
    # All TCP; abstract sockets and signals.
    my $attributes = pack 'Q3', $handled, 3, 3;
    my $length = $version >= 6 ? 24 : $version >= 4 ? 16 : 8;
    my $rules = must('Landlock', syscall(444, $attributes, $length, 0));
    for my $path (@readable) {
        my $rights = -d $path ? $execute | $read | $list : -c _ ? $read | $write : $execute | $read;
        # Opened as a place only, O_PATH.
        sysopen my $file, $path, 010000000 or die "$path: $!\n";
        my $rule = pack 'Ql', $rights & $handled, fileno $file;
        must("Landlock for $path", syscall(445, $rules, 1, $rule, 0));
    }
    must('Landlock', syscall(446, $rules, 0));
}

if ($program ne '') {
    my $descriptor = pack 'Sx6P', length($program) / 8, $program;
    if (syscall($seccomp, 1, 0, $descriptor) == -1) {
        # ENOSYS or EINVAL: a kernel without it.
        die "the filter of system calls does not work: $!\n" if $! != 38 && $! != 22;
    }
}

exec { $ARGV[0] } @ARGV or die "$ARGV[0]: $!\n";
