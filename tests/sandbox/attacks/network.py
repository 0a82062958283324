"""Sockets: to the host, to the world, and from one box to another."""

import os
import socket

from tests.sandbox.attacks.attack import AC, PATIENT, RE, RIGHT, attack


@attack(61, RE, gets_through=True)
def connect_to_a_program_on_this_machine(targets):
    socket.create_connection(("127.0.0.1", targets["port"]), 1).close()
    return RIGHT


@attack(62, RE, gets_through=True)
def connect_to_an_abstract_socket(targets):
    socket.socket(socket.AF_UNIX).connect("\0" + targets["abstract"])
    return RIGHT


@attack(63, RE)
def talk_to_the_hypervisor():
    socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM).connect((2, 1))
    return RIGHT


@attack(63, RE, gets_through=True)
def talk_to_the_kernel_by_netlink():
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0).bind((0, 0))
    return RIGHT


@attack(64, RE, harmful=True)
def ask_for_a_name():
    return socket.getaddrinfo("example.com", 80) and RIGHT


@attack(64, RE, harmful=True, limits=PATIENT)
def fetch_a_page():
    import urllib.request

    return urllib.request.urlopen("http://example.com/", timeout=1) and RIGHT


@attack(65, AC)
def pair_of_sockets():
    here, there = socket.socketpair()
    here.sendall(b"x")
    return RIGHT if there.recv(1) == b"x" else None


@attack(140, RE, gets_through=True)
def datagram_to_an_abstract_socket(targets):
    here, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    here.sendto(b"x", "\0" + targets["abstract_datagrams"])
    return RIGHT


@attack(196, RE, gets_through=True)
def listen_for_others():
    socket.create_server(("127.0.0.1", 0))
    return RIGHT


@attack(197, RE, gets_through=True)
def listen_by_an_abstract_name(targets):
    socket.socket(socket.AF_UNIX).bind("\0" + os.path.basename(targets["marker"]))
    return RIGHT


@attack(198, RE)
def raw_packets():
    socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
    return RIGHT


@attack(199, RE)
def cipher_of_the_kernel():
    socket.socket(38, socket.SOCK_SEQPACKET).bind(("hash", "sha256-of-nobody"))
    return RIGHT


@attack(200, AC)
def event_loop_of_asyncio():
    import asyncio

    async def answer():
        await asyncio.sleep(0)
        return RIGHT

    return asyncio.run(answer())
